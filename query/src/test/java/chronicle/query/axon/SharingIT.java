package chronicle.query.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.events.JournalLine;
import chronicle.query.engine.Belief;
import chronicle.query.engine.Materialiser;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.oracle.MemoryBeliefs;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.postgres.WrittenJournal;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes share the views while others come and go, and between them tell each view each line once. */
class SharingIT {

    private static final List<Timeline<?>> VIEWS = List.copyOf(Timelines.all());
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LINES = 240;
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_comes_goes_or_is_cut_off_all_is_shared_out_evenly_and_told_once() throws Exception {
        server.empty();
        WrittenJournal journal = new WrittenJournal(server.owner());
        List<WrittenJournal.Act> acts = RandomJournal.of(11, LINES, VIEWS.getFirst()).stream()
                .map(line -> new WrittenJournal.Act(line.revision(), line.event(), line.provenance()))
                .toList();
        ViewQuestions views = new ViewQuestions(server.application(), VIEWS, Duration.ZERO);
        try (ViewProcessors one = node("one");
                ViewProcessors two = node("two");
                ViewProcessors three = node("three")) {
            one.start();
            awaitShares("one 13");
            journal.append(acts.subList(0, 40));
            two.start();
            awaitShares("one 7", "two 6");
            journal.append(acts.subList(40, 80));
            three.start();
            awaitShares("one 5", "three 4", "two 4");
            journal.append(acts.subList(80, 120));
            cutOff("two");
            journal.append(acts.subList(120, 160));
            awaitShares("one 5", "three 4", "two 4");
            one.close();
            awaitShares("three 7", "two 6");
            journal.append(acts.subList(160, LINES));

            assertThat(views.awaitViews(LINES, LONG)).isTrue();
        }
        awaitShares();
        for (Timeline<?> view : VIEWS) {
            assertThat(stored(view)).as(view.name()).isEqualTo(told(view, journal.after(0, LINES)));
        }
    }

    private static ViewProcessors node(String name) {
        return Chronicle.processors(server, VIEWS, name);
    }

    private static void awaitShares(String... shares) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(rows("select owner || ' ' || count(*) from chronicle.token"
                                + " where owner is not null group by owner order by owner"))
                        .containsExactly(shares));
    }

    /** The server ends a node's session, as a broken network does. */
    private static void cutOff(String node) throws SQLException {
        rows("select pg_terminate_backend(session)::text from chronicle.node where name = '" + node + "'");
    }

    private static List<String> stored(Timeline<?> view) throws SQLException {
        return rows("select concat_ws(' ', subject, known, certainty) from chronicle.belief where view = '"
                + view.name() + "' order by 1");
    }

    private static <S extends Record> List<String> told(Timeline<S> view, List<JournalLine> lines) {
        MemoryBeliefs beliefs = new MemoryBeliefs();
        beliefs.write(new Materialiser<>(view, new JournalLedger(List.of()), Integer.MAX_VALUE).tell(lines));
        return beliefs.all().stream().map(SharingIT::text).sorted().toList();
    }

    private static String text(Belief belief) {
        return belief.subject() + " [" + belief.knownFrom() + ","
                + (belief.knownUntil() == Belief.STILL ? "" : belief.knownUntil()) + ") "
                + belief.told().certainty().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = server.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
