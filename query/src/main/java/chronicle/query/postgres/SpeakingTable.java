package chronicle.query.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chronicle.events.JournalLine;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries ever spoke of which subjects of a view: read off the journal while a copy of the view is filled. */
record SpeakingTable(Timeline<?> view, Copy copy) {

    private record Speaking(String subject, String entry) {}

    /** Adds what some lines speak of. It does no harm to add them twice. */
    void add(Connection connection, List<JournalLine> lines) throws SQLException {
        Set<Speaking> speaking = new LinkedHashSet<>();
        for (JournalLine line : lines) {
            line.event()
                    .said()
                    .ifPresent(statement -> view.touches(statement).stream()
                            .map(Touch::subject)
                            .forEach(subject -> speaking.add(
                                    new Speaking(subject, line.event().entry()))));
        }
        if (!speaking.isEmpty()) {
            write(connection, speaking);
        }
    }

    private void write(Connection connection, Set<Speaking> speaking) throws SQLException {
        try (Copying rows = Copying.into(connection, copy.speaking() + " (subject, entry)")) {
            for (Speaking each : speaking) {
                rows.field(each.subject()).last(each.entry());
            }
            rows.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on subjects can be looked up. */
    void index(Connection connection) throws SQLException {
        Database.update(connection, "create index on " + copy.speaking() + " (subject)");
        Database.update(connection, "analyze " + copy.speaking());
    }

    private record Heard(String subject, JournalLine line) {}

    /** All lines, up to where the copy is filled, of the entries that ever spoke of each subject of a part. */
    Map<String, List<JournalLine>> lines(Connection connection, CopyPart part) throws SQLException {
        List<Heard> heard = Database.list(
                connection,
                """
                select j.position, j.recorded_at, j.revision, j.type, j.payload, s.subject
                from (select distinct subject, entry from %s where subject between ? and ?) s
                join chronicle.journal j on j.entry = s.entry
                where j.position <= (select position from chronicle.progress where view = ? and copy = ?)
                order by j.position\
                """.formatted(copy.speaking()),
                row -> new Heard(row.getString("subject"), JournalPages.line(row)),
                part.first(),
                part.last(),
                copy.view(),
                copy.number());
        return heard.stream().collect(groupingBy(Heard::subject, mapping(Heard::line, toList())));
    }

    /** Whether it is there: whether the copy is still being filled. */
    static boolean exists(Connection connection, Copy copy) throws SQLException {
        return Database.list(connection, "select to_regclass(?) is not null", row -> row.getBoolean(1), copy.speaking())
                .getFirst();
    }

    void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop table " + copy.speaking());
    }
}
