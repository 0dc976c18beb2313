package chronicle.app.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a scrape by Prometheus says of a running node. */
class MetersTest extends RunningChronicle {

    private double metered(String series) {
        return Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    private String scrape() {
        return http.get("/actuator/prometheus", http.authorized()).text();
    }

    @Test
    void meters_are_for_operators() {
        assertThat(http.get("/actuator/prometheus").slug()).isEqualTo("unauthenticated");
    }

    @Test
    void a_line_is_counted_with_its_group_and_the_views_tell_it() {
        double lines = metered("chronicle_journal_lines_total");
        double groups = metered("chronicle_journal_group_count");

        var reply = http.post("/api/v1/entries", """
            {"kind": "visit-paid", "on": "2024-05-01", "event": {"visitor": "A metered visitor", "from": "DE",
             "to": "FR"}, "sources": [{"title": "a test"}]}\
            """);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(metered("chronicle_journal_lines_total")).isGreaterThanOrEqualTo(lines + 1);
        assertThat(metered("chronicle_journal_group_count")).isGreaterThanOrEqualTo(groups + 1);
        assertThat(metered("chronicle_journal_group_bucket{le=\"+Inf\"}")).isGreaterThanOrEqualTo(groups + 1);
        assertThat(metered("chronicle_journal_write_seconds_count")).isGreaterThanOrEqualTo(groups + 1);
        double position = Double.parseDouble(reply.header("Chronicle-Position"));
        await().untilAsserted(() -> {
            assertThat(metered("chronicle_journal_position")).isGreaterThanOrEqualTo(position);
            assertThat(metered("chronicle_view_told_total{view=\"visits\"}")).isGreaterThanOrEqualTo(position);
        });
        assertThat(scrape())
                .contains("chronicle_view_lag{view=\"entries\"} 0.0")
                .contains("chronicle_journal_waiting 0.0")
                .contains("chronicle_stream_readers ")
                .contains("chronicle_journal_unstored_total{outcome=\"turned-away\"} ");
    }

    @Test
    void a_question_is_timed_by_view_and_how_it_ended() {
        var answered = "chronicle_questions_seconds_count{outcome=\"answered\",question=\"one\",view=\"aid\"}";
        var unfolding = "chronicle_questions_seconds_count{outcome=\"answered\",question=\"unfolding\",view=\"aid\"}";
        var unknown = "chronicle_questions_seconds_count{outcome=\"refused\",question=\"one\",view=\"none\"}";
        double before = metered(answered);

        http.get("/api/v1/views/aid/US-to-AZ?asOf=1995-01-01");
        http.get("/api/v1/views/aid/US-to-AZ/unfolding");
        http.get("/api/v1/views/a-name-that-no-view-has/US-to-AZ");

        assertThat(metered(answered)).isGreaterThanOrEqualTo(before + 1);
        assertThat(metered(unfolding)).isPositive();
        assertThat(metered(unknown)).isPositive();
        assertThat(scrape())
                .contains(
                        "chronicle_questions_seconds_bucket{outcome=\"answered\",question=\"one\",view=\"aid\",le=\"0.005\"}")
                .doesNotContain("a-name-that-no-view-has");
    }

    @Test
    void a_refusal_is_counted_by_its_slug_wherever_it_was_made() {
        double unknown = metered("chronicle_refusals_total{slug=\"unknown-parameter\"}");
        double nobody = metered("chronicle_refusals_total{slug=\"unauthenticated\"}");

        http.get("/api/v1/views/aid/US-to-AZ?knowAt=1995");
        http.send("POST", "/api/v1/entries", new byte[0]);

        assertThat(metered("chronicle_refusals_total{slug=\"unknown-parameter\"}"))
                .isGreaterThan(unknown);
        assertThat(metered("chronicle_refusals_total{slug=\"unauthenticated\"}"))
                .isGreaterThan(nobody);
    }
}
