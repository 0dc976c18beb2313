package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.question.Effect;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change would do, told before it is made, is what it then does. */
class EffectsIT {

    private static Server server;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    /** A view with what it is told by. */
    private record Told(Materialiser<?> materialiser, BeliefTable beliefs) {

        static <S extends Record> Told of(Timeline<S> view, Connection connection) throws Exception {
            BeliefTable beliefs = new BeliefTable(Copy.first(view), new Reasons());
            Copies.open(connection, view);
            JournalLedger ledger = new JournalLedger(() -> connection, Copy.first(view));
            return new Told(new Materialiser<>(view, ledger, 100), beliefs);
        }

        void tell(Connection connection, JournalLine line) throws Exception {
            beliefs.write(connection, beliefs.prepare(materialiser.tell(List.of(line))));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_dry_run_tells_the_effects_that_the_change_then_has(long seed) throws Exception {
        server.empty();
        ViewQuestions questions = new ViewQuestions(server.application(), Timelines.all(), Duration.ZERO);
        WrittenJournal journal = new WrittenJournal(server.owner());
        List<JournalLine> lines = RandomJournal.of(seed, 60);
        List<List<Effect>> effects = new ArrayList<>();
        try (Connection connection = server.application().getConnection()) {
            connection.setAutoCommit(false);
            List<Told> views = new ArrayList<>();
            for (Timeline<?> view : Timelines.all()) {
                views.add(Told.of(view, connection));
            }
            connection.commit();
            for (JournalLine line : lines) {
                List<Effect> expected = questions.effectsOfTelling(line);
                journal.append(line.revision(), line.event(), line.provenance());
                for (Told view : views) {
                    view.tell(connection, line);
                }
                connection.commit();
                assertThat(questions.effects(line.event().entry(), line.position()))
                        .as("position %d: %s", line.position(), line.event())
                        .isEqualTo(expected);
                effects.add(expected);
            }
        }
        assertThat(effects.stream().filter(List::isEmpty).count()).isLessThan(lines.size() / 2);
        for (JournalLine line : lines) {
            assertThat(questions.effectsOfTelling(line))
                    .as("position %d, long after", line.position())
                    .isEqualTo(effects.get((int) line.position() - 1));
        }
    }
}
