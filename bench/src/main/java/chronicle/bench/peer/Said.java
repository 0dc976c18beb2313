package chronicle.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.bench.BenchServer;
import chronicle.command.postgres.JournalRows;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Statement;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line of the journal says of a subject, for those who keep facts of subjects and not events.
 *
 * @param position the line's
 * @param subject with the name of the view that tells of it: {@code envoys/FR-to-US}
 * @param day on which it became so, or the earliest that it may have been
 * @param payload the event, as the journal has it
 */
public record Said(long position, String subject, LocalDate day, String payload) {
    private static final int FETCH = 5_000;

    /** All that is said in a journal, in its order; what a view tells first of all is said of that view's subject. */
    public static List<Said> of(BenchServer server, String database, String view) throws SQLException {
        List<Timeline<?>> views = Stream.concat(
                        Timelines.named(view).stream(),
                        Timelines.all().stream().filter(other -> !other.name().equals(view)))
                .toList();
        List<Said> said = new ArrayList<>();
        try (Connection connection = server.connect(database)) {
            connection.setAutoCommit(false);
            try (PreparedStatement journal = connection.prepareStatement(
                    "select " + JournalRows.COLUMNS + " from chronicle.journal order by position")) {
                journal.setFetchSize(FETCH);
                try (ResultSet rows = journal.executeQuery()) {
                    while (rows.next()) {
                        of(rows, views).ifPresent(said::add);
                    }
                }
            }
        }
        return said;
    }

    private static Optional<Said> of(ResultSet row, List<Timeline<?>> views) throws SQLException {
        var line = JournalRows.line(row);
        Statement statement = switch (line.event()) {
            case EntryRecorded recorded -> recorded.statement();
            case EntryCorrected corrected -> corrected.statement();
            default -> throw new IllegalStateException("nothing is retracted here");
        };
        String payload = new String(row.getBytes("payload"), UTF_8);
        return views.stream()
                .flatMap(view -> view.touches(statement).stream().map(touch -> view.name() + "/" + touch.subject()))
                .findFirst()
                .map(subject -> new Said(
                        line.position(), subject, statement.on().start().earliest(), payload));
    }
}
