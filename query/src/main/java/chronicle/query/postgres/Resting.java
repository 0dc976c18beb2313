package chronicle.query.postgres;

import chronicle.events.Statement;
import chronicle.query.question.Held;
import chronicle.query.question.Known;
import chronicle.query.question.Page;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which beliefs rest on an entry. */
record Resting(Database database, Served served) {

    private static final String GAP = "/";

    /** A subject of a view, and from which day on its beliefs are wanted. */
    private record Place(String view, String subject, LocalDate after) {}

    /** A part of the beliefs held at a position that rest on an entry; by view, subject and day. */
    Page<Held> on(String entry, List<Statement> said, Known known, int limit, Optional<String> after) {
        Optional<Place> last = Cursor.of(after).map(Resting::place);
        List<Held> found = new ArrayList<>();
        boolean reached = last.isEmpty();
        for (Timeline<?> view : served.views()) {
            Partition partition = served.partition(view);
            for (String subject : Effects.subjects(view, said).toList()) {
                boolean here = last.filter(place -> place.view.equals(view.name()) && place.subject.equals(subject))
                        .isPresent();
                reached |= here;
                if (reached && found.size() <= limit) {
                    LocalDate from = here ? last.orElseThrow().after : null;
                    found.addAll(held(
                            partition,
                            subject,
                            entry,
                            known.position(),
                            Optional.ofNullable(from),
                            limit + 1 - found.size()));
                }
            }
        }
        if (!reached) {
            throw Cursor.unreadable();
        }
        return Cursor.page(found, limit, known, Resting::key);
    }

    private static String key(Held held) {
        return String.join(
                GAP, held.view(), held.subject(), held.from().map(Days::text).orElse(Days.text(LocalDate.MIN)));
    }

    private static Place place(Cursor cursor) {
        String[] parts = cursor.key().split(GAP, -1);
        if (parts.length != 3) {
            throw Cursor.unreadable();
        }
        return new Place(parts[0], parts[1], Days.parse(parts[2]).orElseThrow(Cursor::unreadable));
    }

    /** The reasons are looked for in the stored text, which is written without spaces and escapes quotes in values. */
    private List<Held> held(
            Partition partition, String subject, String entry, long position, Optional<LocalDate> after, int limit) {
        String reason = "{\"entry\":" + Json.write(entry) + ",\"revision\":";
        return database.list(
                """
                select %1$s, lower(valid) as valid_from, upper(valid) as valid_until from (
                    select %1$s, valid from %2$s where subject = ? and upper_inf(known) and lower(known) <= ?
                    union all
                    select %1$s, valid from %2$s
                    where subject = ? and not upper_inf(known) and lower(known) <= ? and upper(known) > ?) held
                where %4$s and lower(valid) %3$s ?::date and strpos(answers::text, ?) > 0 order by lower(valid) limit ?\
                """.formatted(Partition.COLUMNS, partition.table(), after.isPresent() ? ">" : ">=", Partition.SERVED),
                row -> new Held(
                        partition.view(),
                        subject,
                        Database.day(row, "valid_from"),
                        Database.day(row, "valid_until"),
                        partition.edition(),
                        Answers.certainty(row),
                        Database.text(row, "status"),
                        row.getBoolean("qualified"),
                        row.getBoolean("truncated"),
                        row.getString("answers")),
                subject,
                position,
                subject,
                position,
                position,
                partition.view(),
                partition.copy().number(),
                Days.text(after.orElse(LocalDate.MIN)),
                reason,
                limit);
    }
}
