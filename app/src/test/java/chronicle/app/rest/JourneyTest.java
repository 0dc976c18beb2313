package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A newcomer's way through the chronicle, over real HTTP: ask, correct, ask again, take back, reinstate. */
@TestMethodOrder(OrderAnnotation.class)
class JourneyTest extends RunningChronicle {
    private static final String SECTION_907 = "/api/v1/entries/section-907-enacted";
    private static final String AID = "/api/v1/views/aid/US-to-AZ";
    private static final String CORRECTION = """
        {"on": "1992-10-24",
         "sources": [{"title": "Freedom Support Act, Public Law 102-511", "locator": "Section 907"}],
         "reason": "The statute itself is dated"}\
        """;
    private static long before;
    private static Reply rehearsed;

    @Test
    @Order(1)
    void the_seed_says_only_the_year_so_that_a_day_in_november_is_possible() {
        before = head();

        var answer = http.get(AID + "?asOf=1992-11-01");

        assertThat(answer.at("/certainty")).isEqualTo("possible");
        assertThat(answer.json().has("status")).isFalse();
        assertThat(answer.json()
                        .at("/answers")
                        .valueStream()
                        .map(state -> state.at("/status").asString()))
                .contains("unrestricted", "restricted");
        assertThat(http.get(AID + "?asOf=1991-12-31").at("/status")).isEqualTo("unrestricted");
        assertThat(http.get(AID + "?asOf=1992-12-31").at("/status")).isEqualTo("restricted");
        assertThat(http.get(AID + "?asOf=2002-02-01").at("/status")).isEqualTo("waived");
    }

    @Test
    @Order(1)
    void a_dry_run_of_that_correction_tells_what_it_would_change_and_stores_nothing() {
        before = head();
        var tag = http.get(SECTION_907).header("ETag");

        rehearsed = http.post(SECTION_907 + "/corrections?dryRun=true", CORRECTION, "If-Match", tag);

        assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
        assertThat(rehearsed.header("Chronicle-Position")).isEqualTo(Long.toString(before));
        assertThat(rehearsed.json().at("/position").asLong()).isEqualTo(before);
        assertThat(rehearsed.json().at("/revision").asInt()).isEqualTo(2);
        assertThat(rehearsed.at("/effects/0/sentence")).startsWith("aid US-to-AZ: ");
        assertThat(head()).isEqualTo(before);
        assertThat(http.get(SECTION_907).header("ETag")).isEqualTo(tag);
        assertThat(http.post(SECTION_907 + "/corrections?dryRun=true", CORRECTION)
                        .slug())
                .isEqualTo("revision-required");
        assertThat(http.post(SECTION_907 + "/corrections?dryRun=true", CORRECTION, "If-Match", "\"7\"")
                        .slug())
                .isEqualTo("stale-revision");
        assertThat(http.post(SECTION_907 + "/corrections?dryRun=true", "{\"on\": \"1992\"}", "If-Match", tag)
                        .slug())
                .isEqualTo("validation");
        assertThat(http.post(SECTION_907 + "/reinstatements?dryRun=true", "{\"reason\": \"x\"}", "If-Match", tag)
                        .slug())
                .isEqualTo("not-retracted");
        assertThat(http.post(SECTION_907 + "/corrections?dryRun=yes", CORRECTION, "If-Match", tag)
                        .slug())
                .isEqualTo("invalid-parameter");
        assertThat(http.post(SECTION_907 + "/retractions?dryRun=true", "{\"reason\": \"x\"}", "If-Match", tag)
                        .at("/effects/0/before/0"))
                .isEqualTo("unrestricted");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void a_correction_that_cites_the_statute_makes_it_certain_at_once() {
        var read = http.get(SECTION_907);

        var reply = correct(read.header("ETag"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.header("Location")).isEqualTo(SECTION_907);
        assertThat(reply.header("Chronicle-Views")).isEqualTo("caught-up");
        assertThat(reply.header("Chronicle-Position")).isEqualTo(Long.toString(before + 1));
        assertThat(reply.at("/recordedBy")).isEqualTo("administrator");
        assertThat(reply.json()
                        .at("/effects")
                        .valueStream()
                        .map(effect -> effect.at("/view").asString()))
                .contains("aid");
        assertThat(reply.json().at("/effects")).isEqualTo(rehearsed.json().at("/effects"));
        assertThat(http.get(SECTION_907 + "/revisions/2/effects").json().at("/items"))
                .isEqualTo(reply.json().at("/effects"));
        var answer = http.get(AID + "?asOf=1992-11-01");
        assertThat(answer.at("/certainty")).isEqualTo("certain");
        assertThat(answer.at("/status")).isEqualTo("restricted");
        assertThat(answer.at("/answers/0/because/0/sources/0/title")).startsWith("Freedom Support Act");
    }

    @Test
    @Order(3)
    void what_was_answered_before_the_correction_still_is() {
        var then = http.get(AID + "?asOf=1992-11-01&knownAt=@" + before);

        assertThat(then.at("/certainty")).isEqualTo("possible");
        assertThat(then.json().at("/position").asLong()).isEqualTo(before);
        assertThat(http.get(AID + "?asOf=1992-11-01&knownAt=" + then.at("/knownAt"))
                        .text())
                .isEqualTo(then.text());
    }

    @Test
    @Order(3)
    void what_was_revised_and_what_happened_can_be_compared() {
        var revised = http.get("/api/v1/relations/AZ-US/compare?asOf=1992-11-01&knownAt=@" + before);
        var happened = http.get("/api/v1/relations/AZ-US/compare?asOf=1991-12-01&toAsOf=1993-01-01");

        assertThat(revised.json()
                        .at("/changes")
                        .valueStream()
                        .map(change -> change.at("/subject").asString()))
                .containsExactly("US-to-AZ");
        assertThat(revised.at("/changes/0/view")).isEqualTo("aid");
        assertThat(revised.at("/changes/0/before/certainty")).isEqualTo("possible");
        assertThat(revised.at("/changes/0/after/status")).isEqualTo("restricted");
        assertThat(revised.at("/toAsOf")).isEqualTo("1992-11-01");
        assertThat(happened.at("/position")).isEqualTo(happened.at("/toPosition"));
        assertThat(happened.json()
                        .at("/changes")
                        .valueStream()
                        .map(change -> change.at("/view").asString()))
                .contains("aid", "missions", "recognition");
        assertThat(http.get("/api/v1/relations/AZ-US/compare?asOf=1991-12-01&toAsOf=1991-12-01")
                        .json()
                        .at("/changes"))
                .isEmpty();
        assertThat(http.get("/api/v1/relations/US-AZ/compare?asOf=1991-12-01").status())
                .isEqualTo(308);
    }

    @Test
    @Order(3)
    void a_relation_is_outlined() {
        var relation = http.get("/api/v1/relations/AZ-US");

        assertThat(relation.at("/parties/0/name")).isEqualTo("Azerbaijan");
        assertThat(relation.json().at("/parties/0/predecessors").valueStream().map(party -> party.asString()))
                .contains("adr", "azssr");
        assertThat(relation.json().at("/subjects/missions").valueStream().map(subject -> subject.asString()))
                .contains("US-to-AZ", "AZ-to-US");
        assertThat(relation.at("/lastChange/entry")).isEqualTo("section-907-enacted");
        assertThat(relation.json().at("/lastChange/position").asLong()).isEqualTo(before + 1);
        assertThat(relation.json().at("/entries").asLong())
                .isEqualTo(http.get("/api/v1/relations")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.at("/dyad").asString().equals("AZ-US"))
                        .mapToLong(item -> item.at("/entries").asLong())
                        .sum());
        assertThat(http.get("/api/v1/relations/AZ-FR").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/relations/US-AZ").status()).isEqualTo(308);
    }

    @Test
    @Order(3)
    void the_beliefs_that_rest_on_an_entry_are_listed() {
        var first = http.get(SECTION_907 + "/effects?limit=1");
        var second = http.get(SECTION_907 + "/effects?limit=1&after=" + first.at("/next"));
        assertThat(first.json().at("/items/0/answers").isArray()).isTrue();

        assertThat(first.at("/items/0/view")).isEqualTo("aid");
        assertThat(first.at("/items/0/subject")).isEqualTo("US-to-AZ");
        assertThat(first.at("/items/0/from")).isEqualTo("1992-10-24");
        assertThat(second.at("/items/0/from")).isGreaterThan("1992-10-24");
        assertThat(http.get("/api/v1/entries/nobody/effects").status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void the_day_was_learnt_by_the_correction() {
        var last = http.get(AID + "/learning?asOf=1992-11-01")
                .json()
                .at("/beliefs")
                .valueStream()
                .toList()
                .getLast();

        assertThat(last.at("/certainty").asString()).isEqualTo("certain");
        assertThat(last.at("/change/entry").asString()).isEqualTo("section-907-enacted");
        assertThat(last.at("/change/action").asString()).isEqualTo("corrected");
        assertThat(last.at("/change/by").asString()).isEqualTo("administrator");
    }

    @Test
    @Order(4)
    void the_timemap_lists_only_the_positions_at_which_the_answer_changed() {
        var answer = http.get(AID + "?asOf=1992-11-01");
        assertThat(answer.header("Link"))
                .contains("<" + AID + "/timemap?asOf=1992-11-01>; rel=\"timemap\"; type=\"application/link-format\"");
        var timemap = http.get(AID + "/timemap?asOf=1992-11-01", "Accept", "*/*");
        var learning = http.get(AID + "/learning?asOf=1992-11-01").json().at("/beliefs");

        assertThat(timemap.header("Content-Type")).startsWith("application/link-format");
        assertThat(timemap.text().lines().filter(line -> line.contains("memento\"")))
                .hasSize(learning.size())
                .last()
                .asString()
                .startsWith("<" + AID + "?asOf=1992-11-01&knownAt=@" + (before + 1) + ">; rel=\"last memento\"; ");
        assertThat(learning.size()).isLessThan((int) before / 4);
        var memento = http.get(AID + "?asOf=1992-11-01&knownAt=@" + (before + 1));
        assertThat(memento.header("Memento-Datetime")).isNotEmpty();
        assertThat(timemap.text()).contains("datetime=\"" + memento.header("Memento-Datetime") + "\"");
        var early = http.get(AID + "?asOf=1992-11-01", "Accept-Datetime", "Fri, 01 Jan 1999 12:00:00 GMT");
        assertThat(early.status()).isEqualTo(302);
        assertThat(http.get(early.header("Location")).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void every_answer_says_where_it_can_be_found_for_ever() {
        for (String path : List.of(
                AID, AID + "?asOf=1992-11-01", AID + "/unfolding", "/api/v1/entries?q=aid&limit=2", SECTION_907)) {
            var reply = http.get(path);
            var permalink = reply.header("Content-Location");
            assertThat(permalink).contains("knownAt=@" + (before + 1));
            assertThat(http.get(permalink).text()).isEqualTo(reply.text());
            assertThat(http.get(permalink).header("Cache-Control")).contains("immutable");
        }
    }

    @Test
    @Order(5)
    void aid_unfolds_from_unrestricted_to_waived() {
        var periods =
                http.get(AID + "/unfolding").json().at("/periods").valueStream().toList();

        assertThat(periods.getFirst().at("/from").isNull()).isTrue();
        assertThat(periods.getLast().at("/until").isNull()).isTrue();
        assertThat(periods.stream()
                        .map(period -> period.at("/status").asString(""))
                        .filter(status -> !status.isEmpty()))
                .contains("unrestricted", "restricted", "waived");
    }

    @Test
    @Order(6)
    void the_revisions_and_what_differs_between_them_can_be_seen() {
        assertThat(http.get(SECTION_907 + "/revisions").json().at("/items").size())
                .isEqualTo(2);
        assertThat(http.get(SECTION_907 + "/revisions/1").at("/on")).isEqualTo("1992");
        var difference = http.get(SECTION_907 + "/revisions/1..2").json();
        assertThat(difference.at("/lines/0/field").asString()).isEqualTo("/on");
        assertThat(difference.at("/lines/0/after").asString()).isEqualTo("1992-10-24");
        assertThat(difference.at("/patch/0/op").asString()).isEqualTo("replace");
    }

    @Test
    @Order(7)
    void the_entry_before_the_correction_can_be_read_as_it_was() {
        assertThat(http.get(SECTION_907 + "?knownAt=@" + before).at("/on")).isEqualTo("1992");
        assertThat(http.get(SECTION_907).at("/on")).isEqualTo("1992-10-24");
        assertThat(http.get(SECTION_907 + "?knownAt=@1").slug()).isEqualTo("not-yet-recorded");
    }

    @Test
    @Order(8)
    void a_retraction_takes_it_out_of_the_answers() {
        var reply =
                http.post(SECTION_907 + "/retractions", "{\"reason\": \"a test takes it back\"}", "If-Match", "\"2\"");

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.at("/status")).isEqualTo("retracted");
        assertThat(http.get(AID + "?asOf=1995-01-01").at("/status")).isEqualTo("unrestricted");
        assertThat(http.get("/api/v1/entries?kind=aid-restricted")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(http.get("/api/v1/entries?kind=aid-restricted&status=retracted")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(correct("\"3\"").slug()).isEqualTo("already-retracted");
    }

    @Test
    @Order(9)
    void a_reinstatement_brings_it_back() {
        var reply =
                http.post(SECTION_907 + "/reinstatements", "{\"reason\": \"the test is over\"}", "If-Match", "\"3\"");

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"4\"");
        assertThat(http.get(AID + "?asOf=1995-01-01").at("/status")).isEqualTo("restricted");
    }

    @Test
    @Order(10)
    void the_audit_trail_tells_it_all_newest_first() {
        var actions = http.get("/api/v1/changes?limit=3")
                .json()
                .at("/items")
                .valueStream()
                .map(change -> change.at("/action").asString())
                .toList();

        assertThat(actions).containsExactly("reinstated", "retracted", "corrected");
        assertThat(http.get("/api/v1/changes?by=seed&limit=500")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(78);
        assertThat(http.get("/api/v1/changes?action=retracted").at("/items/0/reason"))
                .isEqualTo("a test takes it back");
    }

    @Test
    @Order(11)
    void a_new_event_is_recorded_and_told() {
        var reply = http.post("/api/v1/entries", """
            {"id": "a-test-visit", "kind": "visit-paid", "on": "2024-05-01/2024-05-03",
             "event": {"visitor": "Somebody", "from": "US", "to": "AZ"}, "sources": [{"title": "a test"}]}\
            """);

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/entries/a-test-visit");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.at("/title")).contains("Somebody");
        assertThat(http.get("/api/v1/views/visits/US-to-AZ?asOf=2024-05-02").text())
                .contains("a-test-visit");
        assertThat(http.get("/api/v1/relations/AZ-US/state?asOf=2024-05-02")
                        .json()
                        .at("/views/visits")
                        .isArray())
                .isTrue();
        assertThat(http.get("/api/v1/entries/a-test-visit")
                        .json()
                        .at("/relations/0")
                        .asString())
                .isEqualTo("AZ-US");
    }

    @Test
    @Order(12)
    void the_exports_hold_the_whole_journal_and_all_that_stands() {
        var journal = http.get("/api/v1/exports/journal.ndjson").text().lines().toList();
        var entries = http.get("/api/v1/exports/entries.ndjson?knownAt=@78")
                .text()
                .lines()
                .toList();

        assertThat(journal).hasSize((int) head());
        assertThat(journal.getFirst()).contains("\"position\":1", "\"type\":\"entry-recorded\"");
        assertThat(entries).hasSize(78);
    }

    private Reply correct(String revision) {
        return http.post(SECTION_907 + "/corrections", CORRECTION, "If-Match", revision);
    }
}
