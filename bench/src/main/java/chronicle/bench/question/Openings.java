package chronicle.bench.question;

import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Source;
import chronicle.events.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Openings of embassies that are recorded one after the other, each about another pair of parties than those before, so that
 * no subject grows without end. They can be had as a command, as a body, and as a row.
 */
final class Openings {
    private static final Provenance EDITOR = Provenance.of("editor-4f2a");
    private static final String DAY = "1992-03-16";
    private static final String SOURCE = "A gazette of foreign relations, volume 12, page 345";

    private final List<Party> parties =
            Parties.all().stream().map(entry -> new Party(entry.id())).toList();
    private final AtomicLong number = new AtomicLong();

    /** Another number than any before. */
    long number() {
        return number.incrementAndGet();
    }

    RecordEntry command() {
        long next = number();
        return new RecordEntry("recorded-" + next, statement(next), EDITOR);
    }

    String body() {
        long next = number();
        return """
            {"id": "posted-%d", "kind": "mission-opened", "on": "%s",
             "event": {"sender": "%s", "host": "%s", "rank": "embassy", "city": "Baku"},
             "sources": [{"title": "%s"}]}\
            """.formatted(next, DAY, sender(next), host(next), SOURCE);
    }

    JournalRow row() {
        long next = number();
        Statement statement = statement(next);
        return JournalRows.row(
                UUID.randomUUID(),
                new EntryRecorded("raw-" + next, statement),
                1,
                Kind.of(statement.event()).name(),
                EDITOR);
    }

    private Statement statement(long next) {
        return new Statement(
                Edtf.parse(DAY),
                new MissionOpened(sender(next), host(next), MissionRank.EMBASSY, Optional.of("Baku")),
                Margin.EMPTY,
                List.of(Source.titled(SOURCE)));
    }

    private Party sender(long next) {
        return parties.get((int) (next / (parties.size() - 1) % parties.size()));
    }

    private Party host(long next) {
        int index = (int) (next % (parties.size() - 1));
        return parties.get(parties.indexOf(sender(next)) <= index ? index + 1 : index);
    }
}
