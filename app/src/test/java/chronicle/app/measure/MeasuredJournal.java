package chronicle.app.measure;

import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.events.Actor;
import chronicle.events.Agreement.AgreementSigned;
import chronicle.events.Assessment.RatingPublished;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Conflict.BlockadeImposed;
import chronicle.events.Cooperation.CooperationBegan;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Origin;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Slug;
import chronicle.events.Source;
import chronicle.events.Statement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A journal to be measured, the same for the same numbers: aid, or happenings of all families, on random days of 126 years;
 * five in a hundred lines are corrections.
 */
final class MeasuredJournal {

    private static final int GROUP = 1_000;
    private static final double CORRECTIONS = 0.05;
    private static final String STATUTE = "Section 907 of the Freedom Support Act";
    private static final int EDITORS = 20;
    private static final int EDITIONS = 10;
    private static final List<Source> SOURCES = List.of(Source.titled("A gazette of foreign relations, volume 12"));

    /** What the journal is about. */
    enum About {
        AID,
        ALL
    }

    private final DataSource database;
    private final About about;
    private final Random random = new Random(1);
    private final List<Party> parties =
            Parties.all().stream().map(entry -> new Party(entry.id())).toList();

    MeasuredJournal(DataSource database) {
        this(database, About.AID);
    }

    MeasuredJournal(DataSource database, About about) {
        this.database = database;
        this.about = about;
    }

    /** Appends so many events about so many subjects. */
    void fill(int events, int subjects) throws SQLException {
        List<DiplomaticEvent> recorded = new ArrayList<>();
        int[] revisions = new int[events];
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int position = 0; position < events; position += GROUP) {
                List<JournalRow> group = new ArrayList<>();
                for (int i = position; i < Math.min(events, position + GROUP); i++) {
                    group.add(row(recorded, revisions, subjects));
                }
                append(connection, group);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private JournalRow row(List<DiplomaticEvent> recorded, int[] revisions, int subjects) {
        boolean corrected = recorded.size() > 10 && random.nextDouble() < CORRECTIONS;
        int entry = corrected ? random.nextInt(recorded.size()) : recorded.size();
        if (!corrected) {
            recorded.add(event(random.nextInt(subjects)));
        }
        Statement statement = statement(recorded.get(entry));
        String id = "entry-" + entry;
        ChronicleEvent event = corrected ? new EntryCorrected(id, statement) : new EntryRecorded(id, statement);
        return JournalRows.row(
                UUID.randomUUID(),
                event,
                ++revisions[entry],
                Kind.of(statement.event()).name(),
                provenance(entry, revisions[entry]));
    }

    /** Twenty editors in turn; one entry in ten comes from a gazette, of which there are ten editions. */
    private static Provenance provenance(int entry, int revision) {
        Optional<Origin> origin = entry % 10 == 0 && revision == 1
                ? Optional.of(new Origin(
                        "gazette", Optional.of("record-" + entry), Optional.of("edition " + entry / 10 % EDITIONS)))
                : Optional.empty();
        return new Provenance(
                "editor-" + entry % EDITORS,
                revision > 1 ? Optional.of("a better source") : Optional.empty(),
                origin,
                Optional.empty(),
                Optional.empty());
    }

    private DiplomaticEvent event(int subject) {
        Party donor = parties.get(subject % parties.size());
        Party recipient = parties.get((subject % parties.size() + 1 + subject / parties.size()) % parties.size());
        return switch (about) {
            case AID -> aid(donor, recipient);
            case ALL -> any(donor, recipient);
        };
    }

    /** One happening of twelve, by which each of the views has something to tell. */
    private DiplomaticEvent any(Party one, Party other) {
        String person = "Person " + random.nextInt(5);
        Slug conflict = new Slug("conflict-of-" + one.id() + "-and-" + other.id());
        return switch (random.nextInt(12)) {
            case 0, 1 -> aid(one, other);
            case 2 -> new MissionOpened(one, other, MissionRank.EMBASSY, Optional.empty());
            case 3 -> new MissionClosed(one, other, MissionRank.EMBASSY, Optional.empty());
            case 4 -> new EnvoyAppointed(one, other, person, Optional.empty(), Optional.empty());
            case 5 -> new EnvoyDeparted(one, other, person, Optional.empty(), Optional.empty());
            case 6 -> new StateRecognized(one, other);
            case 7 -> new VisitPaid(person, Optional.empty(), one, other, Optional.empty(), List.of());
            case 8 -> new AgreementSigned(List.of(one, other), "Treaty of amity");
            case 9 -> new CooperationBegan(List.of(one, other), "Exchange of scholars");
            case 10 -> new BlockadeImposed(conflict, one, other);
            default ->
                new RatingPublished(
                        new Actor("A house of studies"),
                        "Freedom",
                        new Actor(other.id()),
                        BigDecimal.valueOf(random.nextInt(100)),
                        BigDecimal.valueOf(100),
                        Optional.empty());
        };
    }

    private DiplomaticEvent aid(Party donor, Party recipient) {
        return switch (random.nextInt(3)) {
            case 0 -> new AidRestricted(donor, recipient, STATUTE, Optional.empty());
            case 1 -> new WaiverGranted(donor, recipient, STATUTE, Optional.empty(), Optional.empty());
            default -> new RestrictionRepealed(donor, recipient, STATUTE, Optional.empty());
        };
    }

    private Statement statement(DiplomaticEvent event) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(126 * 365));
        String on = random.nextInt(10) == 0 ? String.valueOf(day.getYear()) : day.toString();
        return new Statement(Edtf.parse(on), event, Margin.EMPTY, SOURCES);
    }

    private static void append(Connection connection, List<JournalRow> rows) throws SQLException {
        long last;
        try (PreparedStatement head = connection.prepareStatement("""
            update chronicle.journal_head
            set position = position + ?, recorded_at = greatest(clock_timestamp(), recorded_at)
            returning position\
            """)) {
            head.setLong(1, rows.size());
            try (var row = head.executeQuery()) {
                row.next();
                last = row.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into chronicle.journal (position, id, entry, revision, recorded_at, type, payload, metadata)
            select position, id, entry, revision, (select recorded_at from chronicle.journal_head), type,
                payload::jsonb, metadata::jsonb
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                line(position, id, entry, revision, type, payload, metadata)\
            """)) {
            Object[][] columns = new Object[7][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                JournalRow row = rows.get(i);
                columns[0][i] = last - rows.size() + 1 + i;
                columns[1][i] = row.id().toString();
                columns[2][i] = row.entry();
                columns[3][i] = row.revision();
                columns[4][i] = row.type();
                columns[5][i] = new String(row.payload(), StandardCharsets.UTF_8);
                columns[6][i] = new String(row.metadata(), StandardCharsets.UTF_8);
            }
            String[] types = {"bigint", "text", "text", "int", "text", "text", "text"};
            for (int i = 0; i < types.length; i++) {
                insert.setArray(i + 1, connection.createArrayOf(types[i], columns[i]));
            }
            insert.executeUpdate();
        }
    }
}
