package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.command.Happenings;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import chronicle.events.ChronicleEvent.EntryRecorded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Many who append, and what each was told: in the end the journal must hold exactly what they were told it holds. */
final class Callers {

    private final Server server;
    private final Map<UUID, Placed> stored = new ConcurrentHashMap<>();
    private final Map<UUID, RuntimeException> refused = new ConcurrentHashMap<>();
    private final Map<UUID, Refusal> unknown = new ConcurrentHashMap<>();

    Callers(Server server) {
        this.server = server;
    }

    static JournalRow row(String entry, int revision) {
        return JournalRows.row(
                UUID.randomUUID(),
                new EntryRecorded(entry, Happenings.bakuEmbassyOpened()),
                revision,
                "mission-opened",
                Happenings.editor());
    }

    /** Appends one row, in this thread, and notes the answer. */
    void append(JournalWriter writer, JournalRow row) {
        try {
            stored.put(row.id(), writer.append(List.of(row)).getFirst());
        } catch (Refusal refusal) {
            if (refusal.reason() == Plain.OUTCOME_UNKNOWN) {
                unknown.put(row.id(), refusal);
            } else {
                refused.put(row.id(), refusal);
            }
        } catch (Conflict conflict) {
            refused.put(row.id(), conflict);
        }
    }

    /** Appends one row in a thread of its own. */
    Thread call(JournalWriter writer, String entry) {
        return call(writer, row(entry, 1));
    }

    Thread call(JournalWriter writer, JournalRow row) {
        return Thread.ofVirtual().name(row.entry()).start(() -> append(writer, row));
    }

    Map<UUID, Placed> stored() {
        return stored;
    }

    Map<UUID, RuntimeException> refused() {
        return refused;
    }

    Map<UUID, Refusal> unknown() {
        return unknown;
    }

    int answered() {
        return stored.size() + refused.size() + unknown.size();
    }

    /** The journal holds what was acknowledged, where that said; nothing that was refused; and no gap. */
    void agreeWithTheJournal() {
        Map<UUID, String> lines = server
                .rows("select id, position, recorded_at = (select recorded_at from chronicle.journal_head) or"
                        + " recorded_at < (select recorded_at from chronicle.journal_head) from chronicle.journal"
                        + " order by position")
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> UUID.fromString(row[0]), row -> row[1] + " " + row[2]));
        assertThat(lines.keySet()).containsAll(stored.keySet());
        stored.forEach((id, placed) -> assertThat(lines.get(id)).isEqualTo(placed.position() + " t"));
        assertThat(refused.keySet()).noneMatch(lines::containsKey);
        Set<UUID> told = new HashSet<>(stored.keySet());
        told.addAll(unknown.keySet());
        assertThat(told).containsAll(lines.keySet());
        assertThat(server.rows("select position from chronicle.journal order by position"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, lines.size())
                        .mapToObj(Long::toString)
                        .toList());
        assertThat(server.rows("select position from chronicle.journal_head"))
                .containsExactly(Integer.toString(lines.size()));
        assertThat(server.rows(
                        "select count(*) from (select recorded_at < lag(recorded_at) over (order by position) as back"
                                + " from chronicle.journal) as line where back"))
                .containsExactly("0");
    }
}
