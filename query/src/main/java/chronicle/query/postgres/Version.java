package chronicle.query.postgres;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Origin;
import java.util.Optional;

/**
 * A row of the register: what an entry said, and whether it stood, since a line of the journal.
 *
 * @param origin the last origin that a line of this entry told
 * @param recorded the position at which the entry was first recorded
 */
record Version(JournalLine line, Content content, Optional<Origin> origin, long recorded) {

    /** What later lines need of an entry's version. */
    record Former(Content content, Optional<Origin> origin, long recorded) {}

    static Version of(JournalLine line, Optional<Former> former) {
        Content content = switch (line.event()) {
            case EntryRecorded(var _, var statement) -> Content.of(statement);
            case EntryCorrected(var _, var statement) -> Content.of(statement);
            case EntryRetracted _, EntryReinstated _ -> former.orElseThrow().content();
        };
        return new Version(
                line,
                content,
                line.provenance().origin().or(() -> former.flatMap(Former::origin)),
                former.map(Former::recorded).orElse(line.position()));
    }

    Former former() {
        return new Former(content, origin, recorded);
    }

    String entry() {
        return line.event().entry();
    }

    boolean standing() {
        return switch (line.event()) {
            case EntryRecorded _, EntryCorrected _, EntryReinstated _ -> true;
            case EntryRetracted _ -> false;
        };
    }

    /** The participle of what was done. */
    String action() {
        return switch (line.event()) {
            case EntryRecorded _ -> "recorded";
            case EntryCorrected _ -> "corrected";
            case EntryRetracted _ -> "retracted";
            case EntryReinstated _ -> "reinstated";
        };
    }

    Optional<String> duplicateOf() {
        return line.event() instanceof EntryRetracted(var _, Optional<String> duplicateOf)
                ? duplicateOf
                : Optional.empty();
    }
}
