package chronicle.query.postgres;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Origin;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the register: what an entry said, and whether it stood, since a line of the journal.
 *
 * @param origin from where the entry was imported, with the edition that changed it last; other sources have claims
 * @param recorded the position at which the entry was first recorded
 * @param touched the views, and with their views the subjects, told of before or after this line
 * @param backdated whether it was recorded long after the last day that it may speak of
 * @param unsourced whether another value than before is said on the word of the same sources
 */
record Version(
        JournalLine line,
        Content content,
        Optional<Origin> origin,
        List<Claim> claims,
        long recorded,
        Set<String> touched,
        boolean backdated,
        boolean unsourced) {

    /** More days than these after the last one that it may speak of, and a change is backdated. */
    private static final int TIMELY_DAYS = 30;

    /** What later lines need of an entry's version. */
    record Former(Content content, Optional<Origin> origin, List<Claim> claims, long recorded, boolean unsourced) {}

    static Version of(JournalLine line, Optional<Former> former, List<? extends Timeline<?>> views) {
        Content content = switch (line.event()) {
            case EntryRecorded(var _, var statement) -> Content.of(statement, views);
            case EntryCorrected(var _, var statement) -> Content.of(statement, views);
            case EntryRetracted _, EntryReinstated _ -> former.orElseThrow().content();
        };
        Optional<Origin> origin = origin(line, former);
        return new Version(
                line,
                content,
                origin,
                Claim.after(line, origin, former),
                former.map(Former::recorded).orElse(line.position()),
                content.touched(former.map(Former::content)),
                backdated(line, content),
                unsourced(line, content, former));
    }

    /** An entry keeps its own origin, whoever else changes it. */
    private static Optional<Origin> origin(JournalLine line, Optional<Former> former) {
        Optional<Origin> by = line.provenance().origin();
        return former.isEmpty()
                ? by
                : former.get()
                        .origin()
                        .map(own -> by.filter(one -> Claim.sameRecord(own, one)).orElse(own));
    }

    private static boolean backdated(JournalLine line, Content content) {
        LocalDate recorded = line.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return Days.parse(content.latest())
                .filter(latest -> latest.isBefore(recorded.minusDays(TIMELY_DAYS)))
                .isPresent();
    }

    /** Who corrects its own record by another edition has a source: that edition. */
    private static boolean unsourced(JournalLine line, Content content, Optional<Former> former) {
        return switch (line.event()) {
            case EntryRecorded _ -> false;
            case EntryCorrected _ ->
                line.provenance().origin().isEmpty()
                        && content.saysOtherwiseFromSameSources(
                                former.orElseThrow().content());
            case EntryRetracted _, EntryReinstated _ -> former.orElseThrow().unsourced();
        };
    }

    Former former() {
        return new Former(content, origin, claims, recorded, unsourced);
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
