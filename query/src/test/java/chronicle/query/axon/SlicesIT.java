package chronicle.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.postgres.Reasons;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.WrittenJournal;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a batch is cut into slices, and however little is remembered, the same beliefs are written. */
final class SlicesIT {

    private static final int LINES = 120;

    private static Server server;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    static Stream<Timeline<?>> views() {
        return Timelines.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    <S extends Record> void slices_written_beside_the_telling_come_to_the_same(Timeline<S> view) throws Exception {
        server.empty();
        WrittenJournal journal = new WrittenJournal(server.owner());
        journal.append(RandomJournal.of(7, LINES, view).stream()
                .map(line -> new WrittenJournal.Act(line.revision(), line.event(), line.provenance()))
                .toList());
        List<JournalLine> lines = journal.after(0, LINES);

        List<String> oneByOne = told(view, lines, 1, 1);
        List<String> sliced = told(view, lines, 40, 3);

        assertThat(oneByOne).isNotEmpty();
        assertThat(sliced).isEqualTo(oneByOne);
    }

    private static <S extends Record> List<String> told(
            Timeline<S> view, List<JournalLine> lines, int batch, int remembered) throws Exception {
        server.execute("truncate chronicle.belief, chronicle.progress, chronicle.subject, chronicle.subject_party,"
                + " chronicle.member");
        try (Connection connection = server.application().getConnection()) {
            connection.setAutoCommit(false);
            ViewTelling telling = new ViewTelling(
                    view,
                    () -> connection,
                    new Reasons(),
                    new Settings("one", batch, remembered, Duration.ofSeconds(2)));
            telling.open(connection);
            for (int told = 0; told < lines.size(); told += batch) {
                telling.tell(connection, lines.subList(told, Math.min(lines.size(), told + batch)));
                connection.commit();
            }
            List<String> beliefs = beliefs(connection, view);
            connection.setAutoCommit(true);
            return beliefs;
        }
    }

    private static List<String> beliefs(Connection connection, Timeline<?> view) throws Exception {
        List<String> beliefs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select concat_ws(' ', subject, valid, known, certainty, status, qualified, truncated, answers)"
                                + " from chronicle.belief where view = '" + view.name() + "' order by 1")) {
            while (rows.next()) {
                beliefs.add(rows.getString(1));
            }
        }
        return beliefs;
    }
}
