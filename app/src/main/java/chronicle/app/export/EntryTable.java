package chronicle.app.export;

import static chronicle.app.export.Column.DAY;
import static chronicle.app.export.Column.FLAG;
import static chronicle.app.export.Column.INSTANT;
import static chronicle.app.export.Column.JSON;
import static chronicle.app.export.Column.NUMBER;
import static chronicle.app.export.Column.TEXT;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.events.Origin;
import chronicle.query.question.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries as a table. */
public final class EntryTable {
    /** A row for each entry. */
    public static final Table<Entry> ENTRIES = new Table<>(
            "entries.csv",
            "Entries of the chronicle",
            "What was recorded of diplomatic relations, an entry in each row, as it was known at the position that the"
                    + " header Chronicle-Position of the answer names.",
            List.of("id", "origin", "origin_id"),
            List.of(
                    Column.of("id", TEXT, Entry::id, "The entry's id, for life."),
                    Column.of("revision", NUMBER, Entry::revision, "How often it was told, corrections included."),
                    Column.of("status", TEXT, Entry::status, "standing, or retracted."),
                    Column.of("kind", TEXT, Entry::kind, "What happened, in a word of the vocabulary."),
                    Column.of(
                            "on",
                            TEXT,
                            Entry::on,
                            "When it happened, as its sources know it: a date of ISO 8601-2 (EDTF)."),
                    Column.maybe(
                            "earliest",
                            DAY,
                            entry -> bound(Edtf.parse(entry.on()).start().earliest()),
                            "The first day on which it may have happened or begun; nothing if no day is too early."),
                    Column.maybe(
                            "latest",
                            DAY,
                            EntryTable::latest,
                            "The last day on which it may have happened or ended; nothing if it may go on."),
                    Column.of("title", TEXT, Entry::title, "The same in a line for people."),
                    Column.list("parties", Entry::parties, "Whom it concerns, by their ids."),
                    Column.list("relations", Entry::relations, "All pairs of these."),
                    Column.of("event", JSON, Entry::event, "The fields of its kind, with note and concerns."),
                    Column.of("sources", JSON, Entry::sources, "Its sources; says: what one says otherwise."),
                    Column.of("disputed", FLAG, Entry::disputed, "Whether its sources differ."),
                    Column.maybe(
                            "origin",
                            TEXT,
                            entry -> entry.origin().map(Origin::source),
                            "The imported source that it came from."),
                    Column.maybe(
                            "origin_id",
                            TEXT,
                            entry -> entry.origin().flatMap(Origin::localId),
                            "That source's own id of the record."),
                    Column.maybe(
                            "origin_edition",
                            TEXT,
                            entry -> entry.origin().flatMap(Origin::edition),
                            "The edition of that source that was read."),
                    Column.of("recorded_at", INSTANT, Entry::recordedAt, "When this revision was recorded."),
                    Column.of("recorded_by", TEXT, Entry::recordedBy, "By whom, as a pseudonym."),
                    Column.maybe("reason", TEXT, Entry::reason, "Why, if a reason was given."),
                    Column.maybe("duplicate_of", TEXT, Entry::duplicateOf, "The entry that tells the same."),
                    Column.of(
                            "position", NUMBER, Entry::position, "The line of the journal that made this revision.")));

    private EntryTable() {}

    private static Optional<LocalDate> latest(Entry entry) {
        return Edtf.parse(entry.on()).end().map(Bounds::latest).flatMap(EntryTable::bound);
    }

    private static Optional<LocalDate> bound(LocalDate day) {
        return Optional.of(day).filter(bound -> !bound.equals(LocalDate.MIN) && !bound.equals(LocalDate.MAX));
    }
}
