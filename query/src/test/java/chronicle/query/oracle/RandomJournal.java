package chronicle.query.oracle;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Kind;
import chronicle.events.Provenance;
import chronicle.events.Statement;
import chronicle.query.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A journal from a seed: entries recorded, corrected (also to other days, subjects and threads), retracted and
 * reinstated, in groups that share an instant. The seed also decides how crowded and how doubtful its dates are.
 */
public final class RandomJournal {

    private static final class Draft {
        private int revision;
        private Statement statement;
        private boolean stands = true;

        private Draft(Statement statement) {
            this.statement = statement;
        }
    }

    private final Random random;
    private final RandomStatements statements;
    private final List<Kind> kinds;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Draft> drafts = new HashMap<>();
    private final double recordings;
    private Instant now = Instant.parse("2024-01-01T00:00:00Z");

    private RandomJournal(long seed, List<Kind> kinds) {
        this.random = new Random(seed);
        boolean crowded = random.nextInt(4) == 0;
        double doubt = crowded ? 1 : random.nextDouble();
        RandomDates dates = new RandomDates(random, 1992, crowded ? 1 : 1 + random.nextInt(8), doubt);
        List<String> parties = List.of("AZ", "US", "AM", "adr").subList(0, 2 + random.nextInt(3));
        this.statements = new RandomStatements(random, dates, parties);
        this.kinds = kinds;
        this.recordings = 0.4 + random.nextDouble() / 2;
    }

    /** Of all kinds. */
    public static List<JournalLine> of(long seed, int lines) {
        return new RandomJournal(seed, Kind.all()).lines(lines);
    }

    /** Of kinds that a view tells, and now and then others. */
    public static List<JournalLine> of(long seed, int lines, Timeline<?> view) {
        RandomJournal sample = new RandomJournal(1, Kind.all());
        List<Kind> told = Kind.all().stream()
                .filter(kind -> IntStream.range(0, 20)
                        .anyMatch(_ ->
                                !view.touches(sample.statements.statement(kind)).isEmpty()))
                .toList();
        Random random = new Random(seed);
        List<Kind> kinds =
                new ArrayList<>(List.of(Kind.all().get(random.nextInt(Kind.all().size()))));
        for (int i = 0; i <= random.nextInt(3); i++) {
            kinds.addAll(told);
        }
        return new RandomJournal(seed, kinds).lines(lines);
    }

    private List<JournalLine> lines(int count) {
        List<JournalLine> journal = new ArrayList<>();
        while (journal.size() < count) {
            ChronicleEvent event = event();
            Draft draft = drafts.get(event.entry());
            if (random.nextInt(3) > 0) {
                now = now.plusSeconds(random.nextInt(100_000));
            }
            Provenance provenance = new Provenance(
                    "editor", Optional.of("a reason"), Optional.empty(), Optional.empty(), Optional.empty());
            journal.add(new JournalLine(journal.size() + 1, now, ++draft.revision, event, provenance));
        }
        return List.copyOf(journal);
    }

    private ChronicleEvent event() {
        if (ids.isEmpty() || random.nextDouble() < recordings) {
            String entry = "e" + (ids.size() * 7919 % 1000) + "-" + ids.size();
            ids.add(entry);
            Draft draft = new Draft(statements.statement(kinds.get(random.nextInt(kinds.size()))));
            drafts.put(entry, draft);
            return new EntryRecorded(entry, draft.statement);
        }
        String entry = ids.get(random.nextInt(ids.size()));
        Draft draft = drafts.get(entry);
        if (!draft.stands) {
            draft.stands = true;
            return new EntryReinstated(entry);
        }
        if (random.nextInt(3) == 0) {
            draft.stands = false;
            return new EntryRetracted(entry, Optional.empty());
        }
        draft.statement = corrected(draft.statement);
        return new EntryCorrected(entry, draft.statement);
    }

    private Statement corrected(Statement former) {
        while (true) {
            Statement other = statements.statement(Kind.of(former.event()));
            Statement corrected = switch (random.nextInt(3)) {
                case 0 -> new Statement(other.on(), former.event(), former.margin(), former.sources());
                case 1 -> new Statement(former.on(), other.event(), other.margin(), former.sources());
                default -> other;
            };
            if (!corrected.equals(former)) {
                return corrected;
            }
        }
    }
}
