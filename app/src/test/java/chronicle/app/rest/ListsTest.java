package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an auditor asks, and what somebody finds who looks for words, over real HTTP. */
class ListsTest extends RunningChronicle {
    private static final String CHANGES = "/api/v1/changes";
    private static final String VISIT = "/api/v1/entries/a-visit";
    private static long before;

    @BeforeEach
    void once_some_edits() {
        if (before > 0) {
            return;
        }
        before = http.get("/api/v1/changes?limit=1").json().at("/position").asLong();
        post("/api/v1/entries", """
            {"id": "a-visit", "kind": "visit-paid", "on": "2026-05-01/2026-05-03",
             "event": {"visitor": "Məhəmməd Əsədov", "from": "AZ", "to": "FR"}, "sources": [{"title": "Žurnal"}]}\
            """, "");
        post(VISIT + "/corrections", """
            {"on": "2026-05-02/2026-05-03", "reason": "A day later"}\
            """, "\"1\"");
        post(VISIT + "/retractions", "{\"reason\": \"It was another\"}", "\"2\"");
        post(VISIT + "/reinstatements", "{\"reason\": \"It was not\"}", "\"3\"");
    }

    private void post(String path, String body, String tag) {
        var reply = tag.isEmpty() ? http.post(path, body) : http.post(path, body, "If-Match", tag);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @Test
    void changes_are_found_by_who_and_what_and_when() {
        assertThat(actions("by=administrator&since=@" + before))
                .containsExactly("reinstated", "retracted", "corrected", "recorded");
        assertThat(actions("by=nobody")).isEmpty();
        assertThat(actions("action=corrected&since=@" + before)).containsExactly("corrected");
        assertThat(actions("since=@" + (before + 2))).containsExactly("reinstated", "retracted");
        assertThat(actions("since=@" + (before + 4))).isEmpty();
        assertThat(actions("relation=AZ-FR")).hasSize(4);
        var corrected = items("action=corrected&since=@" + before)
                .getFirst()
                .at("/recordedAt")
                .asString();
        assertThat(actions("since=" + corrected)).containsExactly("reinstated", "retracted", "corrected");
        assertThat(actions("limit=500&since=" + corrected.substring(0, 10))).hasSize((int) before + 4);
        assertThat(http.get(CHANGES + "?since=@99999999").slug()).isEqualTo("future-known-at");
        assertThat(http.get(CHANGES + "?since=yesterday").slug()).isEqualTo("invalid-parameter");
    }

    @Test
    void changes_are_found_by_the_view_and_the_subject_of_which_they_tell() {
        assertThat(actions("view=visits&subject=AZ-to-FR"))
                .containsExactly("reinstated", "retracted", "corrected", "recorded");
        assertThat(items("view=visits&limit=500")).hasSizeGreaterThan(4);
        assertThat(items("view=visits&limit=500"))
                .allMatch(change -> change.at("/kind").asString().equals("visit-paid"));
        assertThat(actions("view=aid&since=@" + before)).isEmpty();
        assertThat(http.get(CHANGES + "?subject=AZ-to-FR").slug()).isEqualTo("invalid-parameter");
        assertThat(http.get(CHANGES + "?view=nonsense").slug()).isEqualTo("invalid-parameter");
    }

    @Test
    void edits_of_days_long_ago_are_told_from_timely_ones() {
        assertThat(items("backdated=true&limit=500"))
                .hasSizeGreaterThan(70)
                .allMatch(change -> flags(change).contains("backdated"));
        assertThat(items("backdated=false&limit=500"))
                .noneMatch(change -> flags(change).contains("backdated"));
        assertThat(items("backdated=true&limit=500").size()
                        + items("backdated=false&limit=500").size())
                .isEqualTo(before + 4);
    }

    @Test
    void a_value_that_changed_while_its_source_did_not_is_flagged() {
        var flag = "value changed, source unchanged";
        assertThat(items("sourceUnchanged=true&since=@" + before))
                .extracting(change -> change.at("/revision").asInt())
                .containsExactly(4, 3, 2);
        assertThat(flags(items("action=corrected&since=@" + before).getFirst())).contains(flag);
        assertThat(http.get(VISIT + "/revisions/1").json().at("/flags")).isEmpty();
        assertThat(http.get(VISIT + "/revisions/2").at("/flags/0")).isEqualTo(flag);
        assertThat(http.get(VISIT).at("/flags/0")).isEqualTo(flag);
    }

    @Test
    void the_audit_trail_is_paged_without_gap_or_repetition() {
        List<Long> whole = items("limit=500").stream()
                .map(change -> change.at("/position").asLong())
                .toList();
        List<Long> paged = new ArrayList<>();
        String after = "";
        do {
            var page = http.get(CHANGES + "?limit=7" + after).json();
            page.at("/items")
                    .valueStream()
                    .forEach(change -> paged.add(change.at("/position").asLong()));
            after = page.at("/next").isString() ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        assertThat(paged).isEqualTo(whole).hasSize((int) before + 4);
    }

    @Test
    void words_are_found_however_they_are_accented_and_as_known_then() {
        assertThat(found("q=muhammad")).isEmpty();
        assertThat(found("q=mahammad%20asadov")).containsExactly("a-visit");
        assertThat(found("q=M%C9%99h%C9%99mm%C9%99d")).containsExactly("a-visit");
        assertThat(found("q=zurnal")).containsExactly("a-visit");
        assertThat(found("q=france%20azerbaijan%20zur&kind=visit-paid&party=FR&relation=AZ-FR&sort=on"))
                .containsExactly("a-visit");
        assertThat(found("q=asad&knownAt=@" + before)).isEmpty();
        assertThat(found("q=asad&knownAt=@" + (before + 3))).isEmpty();
        assertThat(found("q=asad&status=retracted&knownAt=@" + (before + 3))).containsExactly("a-visit");
        assertThat(found("q=907")).contains("section-907-enacted");
        assertThat(http.get("/api/v1/entries?q=%26").slug()).isEqualTo("invalid-parameter");
        assertThat(found("q=asad&from=2026-05-03&until=2026-05-04")).containsExactly("a-visit");
        assertThat(found("q=asad&from=2026-05-04")).isEmpty();
        assertThat(found("q=asad&until=2026-05-02")).isEmpty();
        assertThat(http.get("/api/v1/entries?from=2026-05-04&until=2026-05-03").slug())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void relations_are_found_by_a_party() {
        assertThat(dyads("party=FR")).contains("AZ-FR").allMatch(dyad -> dyad.contains("FR"));
        assertThat(dyads("party=AZ")).contains("AZ-FR", "AZ-US");
        assertThat(dyads("party=NZ")).isEmpty();
        assertThat(http.get("/api/v1/relations?party=nonsense").slug()).isEqualTo("invalid-parameter");
    }

    private List<String> dyads(String question) {
        return texts("/api/v1/relations?" + question, "/dyad").toList();
    }

    private List<String> found(String question) {
        return texts("/api/v1/entries?" + question, "/id").toList();
    }

    private List<String> actions(String question) {
        return texts(CHANGES + "?" + question, "/action").toList();
    }

    private Stream<String> texts(String path, String pointer) {
        var reply = http.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at(pointer).asString());
    }

    private List<JsonNode> items(String question) {
        return http.get(CHANGES + "?" + question)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static List<String> flags(JsonNode change) {
        return change.at("/flags").valueStream().map(JsonNode::asString).toList();
    }
}
