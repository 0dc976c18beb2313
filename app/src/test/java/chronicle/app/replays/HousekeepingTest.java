package chronicle.app.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program does to its copies by itself, when it starts and now and then. */
class HousekeepingTest extends RunningChronicle {
    private static final String VIEW = "positions";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("housekeeping")
    private SmartLifecycle housekeeping;

    @Test
    void an_edition_that_was_raised_takes_over_by_itself_and_old_copies_are_swept() {
        var list = "/api/v1/views/" + VIEW + "?asOf=2005-01-01&knownAt=@78&limit=500";
        var before = http.get(list).text();
        int edition = edition();
        housekeeping.stop();
        changed("update chronicle.progress set edition = edition - 1 where view = :view and standing = 'served'");
        assertThat(edition()).isEqualTo(edition - 1);

        housekeeping.start();

        await().atMost(LONG)
                .until(() -> http.get("/api/v1/operations?limit=1")
                                .at("/items/0/askedBy")
                                .equals("chronicle")
                        && http.get("/api/v1/operations?limit=1")
                                .at("/items/0/state")
                                .equals("done"));
        var operation = http.get("/api/v1/operations?limit=1").json().at("/items/0");
        assertThat(operation.at("/views").toString()).isEqualTo("[\"" + VIEW + "\"]");
        assertThat(http.get(list).text()).isEqualTo(before);
        assertThat(edition()).isEqualTo(edition);
        assertThat(standings()).containsExactly("former", "served");

        var waiting = http.post("/api/v1/views/visits/replays", "{\"switch\": \"wait\"}")
                .at("/id");
        await().atMost(LONG)
                .until(() ->
                        http.get("/api/v1/operations/" + waiting).at("/state").equals("waiting"));
        database.sql("update chronicle.progress set since = since - interval '10 years'")
                .update();
        housekeeping.stop();
        housekeeping.start();

        await().atMost(LONG).untilAsserted(() -> assertThat(standings()).containsExactly("served"));
        assertThat(built(waiting))
                .as("what an operator is still to decide about")
                .isOne();
        http.delete("/api/v1/operations/" + waiting);
        housekeeping.stop();
        housekeeping.start();
        await().atMost(LONG).untilAsserted(() -> assertThat(built(waiting)).isZero());
        assertThat(http.get(list).text()).isEqualTo(before);
    }

    /** Of the copy that answers, as the interface tells it. */
    private int edition() {
        for (var view : http.get("/api/v1/views").json().at("/items")) {
            if (view.at("/name").asString().equals(VIEW)) {
                return view.at("/edition").asInt();
            }
        }
        throw new AssertionError("no view " + VIEW);
    }

    private void changed(String sql) {
        assertThat(database.sql(sql).param("view", VIEW).update()).isOne();
    }

    private List<String> standings() {
        return database.sql("select standing from chronicle.progress where view = :view order by standing")
                .param("view", VIEW)
                .query(String.class)
                .list();
    }

    private long built(String operation) {
        return database.sql("select count(*) from chronicle.progress where operation = :operation")
                .param("operation", operation)
                .query(Long.class)
                .single();
    }
}
