package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** What a chronicle answers that is not ready to be asked. */
class StartingTest extends RunningChronicle {
    @Autowired
    private ApplicationContext context;

    @AfterEach
    void be_ready_again() {
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void nothing_is_answered_before_it_could_be_answered_rightly() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);

        var reply = http.get("/api/v1/views/aid/US-to-AZ?asOf=1992-11-01");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.slug()).isEqualTo("starting");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
}
