package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a subject is answered, listed and mended on which a view failed. */
class StaleTest extends RunningChronicle {
    private static final String QUIET = """
        select m.view, m.subject from chronicle.member m group by m.view, m.subject
        having not exists (select from chronicle.journal j where j.position >= 60 and j.entry = any(array_agg(m.entry)))
        order by 1, 2 limit 1\
        """;

    @Autowired
    private DataSource database;

    @Test
    void whatever_is_stale_says_so_is_not_kept_and_is_mended_by_an_operator() throws SQLException {
        String[] quiet = first(QUIET).split(" ", 2);
        String view = "/api/v1/views/" + quiet[0];
        String subject = view + "/" + quiet[1];
        String retry = view + "/failures/" + quiet[1] + "/retry";
        String sound = http.get(subject + "?asOf=2000-01-01&knownAt=@69").text();
        execute("insert into chronicle.failure (view, copy, subject, position, entry, revision, why, program)"
                + " select view, copy, '" + quiet[1] + "', 70, 'an-entry', 1, 'a bug', '0' from chronicle.progress"
                + " where view = '" + quiet[0] + "' and standing = 'served'");

        var answer = http.get(subject + "?asOf=2000-01-01&knownAt=@78");

        assertThat(answer.json().at("/stale").asBoolean()).isTrue();
        assertThat(answer.json().at("/position").asLong()).isEqualTo(69);
        assertThat(answer.text().replace("\"stale\":true,", "")).isEqualTo(sound);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).startsWith("W/").endsWith("-stale\"");
        assertThat(http.get(subject + "?asOf=2000-01-01&knownAt=@69").text()).isEqualTo(sound);
        for (String more : new String[] {"/unfolding?knownAt=@78", "/learning?asOf=2000-01-01&knownAt=@78"}) {
            assertThat(http.get(subject + more).json().at("/stale").asBoolean()).isTrue();
            assertThat(http.get(subject + more).header("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(http.get(view + "?asOf=2000-01-01&knownAt=@78&limit=500").header("Cache-Control"))
                .isEqualTo("no-cache");
        var failures = http.get(view + "/failures").json().at("/items");
        assertThat(failures.size()).isEqualTo(1);
        assertThat(failures.at("/0/subject").asString()).isEqualTo(quiet[1]);
        assertThat(failures.at("/0/why").asString()).isEqualTo("a bug");
        await().untilAsserted(() -> assertThat(
                        http.get("/actuator/health", http.authorized()).at("/components/failures/details/warning"))
                .contains("stale"));
        assertThat(http.get("/actuator/prometheus", http.authorized()).text())
                .contains("chronicle_view_failures{view=\"" + quiet[0] + "\"} 1.0");

        var mended = http.post(retry, "");

        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.json().at("/position").asLong()).isGreaterThanOrEqualTo(78);
        assertThat(mended.json().has("failure")).isFalse();
        assertThat(http.post(retry, "").status()).isEqualTo(200);
        assertThat(http.get(subject + "?asOf=2000-01-01&knownAt=@78").header("Cache-Control"))
                .isEqualTo(Memento.FOR_EVER);
        assertThat(http.get(view + "/failures").json().at("/items").size()).isZero();
        assertThat(http.post(view + "/failures/nobody-to-nobody/retry", "").status())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/views/moons/failures").status()).isEqualTo(404);
    }

    private String first(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
