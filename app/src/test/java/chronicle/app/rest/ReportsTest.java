package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import org.junit.jupiter.api.Test;

/** What is odd is listed, with the entries and a sentence, and never stops anybody. */
class ReportsTest extends RunningChronicle {
    private static final String REPORT = "/api/v1/reports/consistency";

    private void envoy(String id, String kind, String on) {
        assertThat(http.post("/api/v1/entries", """
            {"id": "%s", "kind": "%s", "on": "%s", "event": {"sender": "US", "host": "FJ", "person": "An Early Bird"},
             "sources": [{"title": "A"}]}\
            """.formatted(id, kind, on)).status())
                .isEqualTo(201);
    }

    @Test
    void a_career_out_of_order_is_told_with_its_entries() {
        long before = head();
        envoy("bird-appointed", "envoy-appointed", "1975-06-01");
        envoy("bird-in-post", "envoy-took-post", "1975-01-01");
        var asked = REPORT + "?relation=FJ-US";
        var all = http.get(asked).json();
        assertThat(all.at("/position").asLong()).isEqualTo(head());
        assertThat(all.get("items").findValuesAsString("rule")).containsExactly("career-order", "first-of-january");
        var first = all.at("/items/0");
        assertThat(first.at("/certain").asBoolean()).isTrue();
        assertThat(first.at("/sentence").asString())
                .isEqualTo("An Early Bird (US-to-FJ) has taken the post (1975-01-01) before being appointed"
                        + " (1975-06-01).");
        assertThat(first.at("/source").asString()).contains("country-mission.sch");
        first.get("entries")
                .forEach(entry -> assertThat(
                                http.get(entry.get("href").asString()).status())
                        .isEqualTo(200));

        assertThat(http.get(asked + "&rule=first-of-january").json().at("/items"))
                .hasSize(1);
        assertThat(http.get(asked + "&certain=true").json().at("/items")).hasSize(1);
        assertThat(http.get(asked + "&knownAt=@" + before).json().at("/items")).isEmpty();
        var page = http.get(asked + "&limit=1").json();
        var second = http.get(asked + "&limit=1&after=" + page.at("/next").asString())
                .json();
        assertThat(second.at("/items/0/rule").asString()).isEqualTo("first-of-january");
        assertThat(second.has("next") && !second.get("next").isNull()).isFalse();
        var tag = http.get(asked + "&knownAt=@" + head()).header("ETag");
        assertThat(tag).startsWith("\"");
        assertThat(http.get(asked + "&knownAt=@" + head(), "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(http.get(REPORT + "?rule=nonsense").slug()).isEqualTo("invalid-parameter");
        assertThat(http.get("/api/v1/imports/nonsense/report").slug()).isEqualTo("not-found");
    }
}
