package chronicle.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.query.timeline.Timelines;
import org.junit.jupiter.api.Test;

/** What a running node tells its probes, and who is told more. */
class ProbesTest extends RunningChronicle {

    @Test
    void anybody_learns_whether_it_is_well_and_no_more() {
        for (var probe : new String[] {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"}) {
            var reply = http.get(probe);

            assertThat(reply.status()).as(probe).isEqualTo(200);
            assertThat(reply.at("/status")).isEqualTo("UP");
            assertThat(reply.json().has("components")).isFalse();
        }
    }

    @Test
    void an_operator_is_shown_the_journal_the_writer_each_view_and_the_disk() {
        var all = http.get("/actuator/health", http.authorized()).json().at("/components");

        assertThat(all.at("/journal/details/position").asLong()).isBetween(78L, head());
        assertThat(all.at("/writer/details/waiting").asInt(-1)).isZero();
        assertThat(all.at("/writer/details/mayWait").asInt()).isPositive();
        for (var view : Timelines.all()) {
            var shown = all.at("/views/details/" + view.name());
            assertThat(shown.at("/edition").asInt()).as(view.name()).isEqualTo(view.edition());
            assertThat(shown.at("/position").asLong()).as(view.name()).isPositive();
            assertThat(shown.at("/stopped").asBoolean(true)).as(view.name()).isFalse();
        }
        assertThat(all.at("/views/details/entries/position").asLong()).isPositive();
        assertThat(all.at("/diskSpace/details/path").asString()).contains("chronicles");
    }

    @Test
    void what_has_a_node_not_ready_and_what_not_alive() {
        var ready =
                http.get("/actuator/health/readiness", http.authorized()).json().at("/components");
        var alive =
                http.get("/actuator/health/liveness", http.authorized()).json().at("/components");

        assertThat(ready.propertyNames())
                .containsExactlyInAnyOrder("readinessState", "journal", "writer", "views", "vocabulary");
        assertThat(alive.propertyNames()).containsExactlyInAnyOrder("livenessState", "writer");
    }
}
