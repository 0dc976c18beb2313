package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two requests are the same one. */
class FingerprintTest {
    private static final Map<String, Object> BODY = Map.of("on", "1992", "reason", "a test");

    private static String of(String actor, String path, String ifMatch) {
        return Fingerprint.of(actor, "POST", path, BODY, ifMatch);
    }

    @Test
    void a_repeated_request_is_the_same() {
        assertThat(of("ann", "/a", "")).isEqualTo(of("ann", "/a", ""));
    }

    @Test
    void another_actor_address_or_revision_makes_another_request() {
        assertThat(of("ann", "/a", "\"1\""))
                .isNotEqualTo(of("ben", "/a", "\"1\""))
                .isNotEqualTo(of("ann", "/b", "\"1\""))
                .isNotEqualTo(of("ann", "/a", "\"2\""));
    }
}
