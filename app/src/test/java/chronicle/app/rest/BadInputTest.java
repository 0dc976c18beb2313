package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the right problem says so, and nothing is stored. */
class BadInputTest extends RunningChronicle {
    private static final String ENTRIES = "/api/v1/entries";
    private static final String GOOD = """
        {"kind": "mission-opened", "on": "1992-03-16", "event": {"sender": "US", "host": "AZ", "rank": "embassy"},
         "sources": [{"title": "a test"}]}\
        """;

    private long before;

    @BeforeEach
    void look() {
        before = head();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(head()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("unknown kind", change("mission-opened", "mission-openned"), "validation", "/kind"),
                bad("missing kind", change("\"kind\": \"mission-opened\", ", ""), "validation", "/kind"),
                bad(
                        "unknown field of the event",
                        change("\"rank\"", "\"city_\": \"Baku\", \"rank\""),
                        "validation",
                        "/event/city_"),
                bad(
                        "unknown field of the statement",
                        change("\"on\"", "\"when\": \"1992\", \"on\""),
                        "validation",
                        "/when"),
                bad("missing field of the event", change("\"host\": \"AZ\", ", ""), "validation", "/event/host"),
                bad("no sources", change("[{\"title\": \"a test\"}]", "[]"), "validation", "/sources"),
                bad(
                        "missing sources",
                        change(",\n \"sources\": [{\"title\": \"a test\"}]", ""),
                        "validation",
                        "/sources"),
                bad(
                        "a source without a title",
                        change("{\"title\": \"a test\"}", "{}"),
                        "validation",
                        "/sources/0/title"),
                bad("garbage for a date", change("1992-03-16", "sometime in spring"), "validation", "/on"),
                bad("0000-00-00", change("1992-03-16", "0000-00-00"), "validation", "/on"),
                bad("30 February", change("1992-03-16", "1992-02-30"), "validation", "/on"),
                bad("an interval on a point", change("1992-03-16", "1992-03-16/1992-03-18"), "validation", "/on"),
                bad("a reversed set", change("1992-03-16", "[1993..1992]"), "validation", "/on"),
                bad("a date that could be March or April", change("1992-03-16", "03/04/1992"), "ambiguous-date", "/on"),
                bad("an unknown party", change("\"AZ\"", "\"QQ\""), "validation", "/event/host"),
                bad("a country's name for a party", change("\"AZ\"", "\"Azerbaijan\""), "validation", "/event/host"),
                bad("a number for a party", change("\"AZ\"", "31"), "validation", "/event/host"),
                bad("a list for a party", change("\"AZ\"", "[\"AZ\"]"), "validation", "/event/host"),
                bad("null for a party", change("\"AZ\"", "null"), "validation", "/event/host"),
                bad(
                        "a text for the event",
                        change("{\"sender\": \"US\", \"host\": \"AZ\", \"rank\": \"embassy\"}", "\"x\""),
                        "validation",
                        "/event"),
                bad("a number for a date", change("\"1992-03-16\"", "1992"), "validation", "/on"),
                bad("a rank that there is not", change("\"embassy\"", "\"shop\""), "validation", "/event/rank"),
                bad("U+0000 in a text", change("a test", "a \\u0000 test"), "validation", "/sources/0/title"),
                bad("half a character", change("a test", "a \\ud83d test"), "validation", "/sources/0/title"),
                bad("an id with a space", change("\"kind\"", "\"id\": \"a b\", \"kind\""), "validation", "/id"),
                bad("an empty reason", change("\"kind\"", "\"reason\": \" \", \"kind\""), "validation", "/reason"),
                bad("a number of endless digits", change("\"AZ\"", "1e999999"), "validation", "/event/host"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_statement_that_is_none_is_refused_at_its_place(String what, String body, String slug, String pointer) {
        var reply = http.post(ENTRIES, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.slug()).isEqualTo(slug);
        assertThat(reply.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .contains(pointer);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("half an object", GOOD.substring(0, 60)),
                Arguments.of("a list", "[" + GOOD + "]"),
                Arguments.of("null", "null"),
                Arguments.of("two objects", GOOD + GOOD),
                Arguments.of("the same name twice", change("\"kind\"", "\"kind\": \"mission-closed\", \"kind\"")),
                Arguments.of("the same name twice, deep inside", change("\"host\"", "\"host\": \"US\", \"host\"")),
                Arguments.of("a comment", "/* */" + GOOD),
                Arguments.of("NaN", change("\"AZ\"", "NaN")),
                Arguments.of("deep nesting", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
                Arguments.of("deep lists", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_is_not_one_json_object_is_malformed(String what, String body) {
        assertThat(http.post(ENTRIES, body)).satisfies(problem(400, "malformed-body"));
    }

    @Test
    void a_body_that_breaks_off_is_told_without_the_parsers_inner_affairs() {
        assertThat(http.post(ENTRIES, "{").at("/detail"))
                .contains("line 1, column")
                .doesNotContain("REDACTED", "UNKNOWN");
    }

    @Test
    void anybody_may_know_what_an_address_can_be_asked_for() {
        var options = http.send("OPTIONS", ENTRIES + "?limit=1", new byte[0]);

        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow"))
                .contains("GET", "HEAD", "POST", "OPTIONS")
                .doesNotContain("PUT", "DELETE");
        assertThat(http.send("OPTIONS", "/api/v1/nothing", new byte[0]).status())
                .isEqualTo(404);
    }

    @Test
    void bad_utf_8_is_malformed() {
        var body = GOOD.replace("a test", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(http.post(ENTRIES, body)).satisfies(problem(400, "malformed-body"));
    }

    @Test
    void utf_16_is_malformed() {
        assertThat(http.post(ENTRIES, GOOD.getBytes(StandardCharsets.UTF_16)))
                .satisfies(problem(400, "malformed-body"));
    }

    @Test
    void ten_megabytes_are_too_large() {
        var body = change("a test", "x".repeat(10_000_000));

        assertThat(http.post(ENTRIES, body)).satisfies(problem(413, "payload-too-large"));
    }

    @Test
    void another_media_type_is_not_read() {
        var reply = http.send(
                "POST", ENTRIES, GOOD.getBytes(StandardCharsets.UTF_8), http.authorized("Content-Type", "text/plain"));

        assertThat(reply).satisfies(problem(415, "unsupported-media-type"));
    }

    @Test
    void the_same_id_twice_is_refused() {
        var id = http.get("/api/v1/entries?limit=1").at("/items/0/id");

        var reply = http.post(ENTRIES, change("\"kind\"", "\"id\": \"" + id + "\", \"kind\""));

        assertThat(reply).satisfies(problem(409, "exists"));
    }

    @Test
    void a_stale_revision_is_refused_and_the_current_one_told() {
        var reply = amend("corrections", "{\"on\": \"1999\", \"reason\": \"a test\"}", "If-Match", "\"7\"");

        assertThat(reply).satisfies(problem(412, "stale-revision"));
        assertThat(reply.json().at("/current").asInt()).isEqualTo(1);
    }

    @Test
    void a_tag_that_no_revision_had_is_stale() {
        assertThat(amend("corrections", "{\"on\": \"1999\", \"reason\": \"a test\"}", "If-Match", "\"x\""))
                .satisfies(problem(412, "stale-revision"));
    }

    @Test
    void a_correction_must_say_which_revision_it_is_about() {
        assertThat(amend("corrections", "{\"on\": \"1999\", \"reason\": \"a test\"}"))
                .satisfies(problem(428, "revision-required"));
    }

    @Test
    void any_revision_is_not_a_revision() {
        assertThat(amend("retractions", "{\"reason\": \"a test\"}", "If-Match", "*"))
                .satisfies(problem(428, "revision-required"));
    }

    static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of("corrections", "{\"on\": \"1999\"}", "/reason"),
                Arguments.of("corrections", "{\"on\": \"1999\", \"reason\": \"\"}", "/reason"),
                Arguments.of("corrections", "{\"kind\": \"mission-closed\", \"reason\": \"a test\"}", "/kind"),
                Arguments.of("corrections", "{\"on\": \"30.2.1999\", \"reason\": \"a test\"}", "/on"),
                Arguments.of("corrections", "{\"event\": {}, \"reason\": \"a test\"}", "/event/donor"),
                Arguments.of("corrections", "{\"sources\": [], \"reason\": \"a test\"}", "/sources"),
                Arguments.of("retractions", "{}", "/reason"),
                Arguments.of("retractions", "{\"reason\": \"a test\", \"duplicateOf\": \"nobody\"}", "/duplicateOf"),
                Arguments.of("retractions", "{\"reason\": \"a test\", \"because\": \"x\"}", "/because"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("acts")
    void an_act_that_lacks_what_it_needs_is_refused_at_its_place(String act, String body, String pointer) {
        var reply = amend(act, body, "If-Match", "\"1\"");

        assertThat(reply).satisfies(problem(422, "validation"));
        assertThat(reply.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .contains(pointer);
    }

    @Test
    void a_standing_entry_cannot_be_reinstated() {
        assertThat(amend("reinstatements", "{\"reason\": \"a test\"}", "If-Match", "\"1\""))
                .satisfies(problem(409, "not-retracted"));
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        assertThat(amend("corrections", "{\"reason\": \"a test\"}", "If-Match", "\"1\""))
                .satisfies(problem(409, "nothing-changed"));
    }

    @Test
    void an_entry_that_there_is_not_cannot_be_corrected() {
        assertThat(http.post(ENTRIES + "/nobody/corrections", "{\"reason\": \"a test\"}", "If-Match", "\"1\""))
                .satisfies(problem(404, "not-found"));
    }

    static Stream<Arguments> methods() {
        return Stream.of("PUT", "PATCH", "DELETE")
                .flatMap(method -> Stream.of(ENTRIES, ENTRIES + "/x", ENTRIES + "/x/revisions/1")
                        .map(path -> Arguments.of(method, path)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void entries_are_never_changed_or_deleted(String method, String path) {
        var reply = http.send(method, path, new byte[0]);

        assertThat(reply).satisfies(problem(405, "immutable"));
        assertThat(reply.at("/corrections")).endsWith("/corrections");
        assertThat(reply.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND"})
    void a_method_that_nothing_here_has_is_not_allowed(String method) {
        var reply = http.send(method, ENTRIES, new byte[0]);

        assertThat(reply).satisfies(problem(405, "method-not-allowed"));
        assertThat(reply.header("Allow")).contains("GET", "POST");
    }

    static Stream<Arguments> questions() {
        var aid = "/api/v1/views/aid/US-to-AZ";
        return Stream.of(
                Arguments.of(aid + "?knowAt=2020-01-01", 400, "unknown-parameter"),
                Arguments.of(aid + "?asOf=1992-01-01&asOf=1993-01-01", 400, "invalid-parameter"),
                Arguments.of(aid + "?asOf=1992-02-30", 400, "invalid-parameter"),
                Arguments.of(aid + "?asOf=1992", 400, "invalid-parameter"),
                Arguments.of(aid + "?asOf=", 400, "invalid-parameter"),
                Arguments.of(aid + "?asOf=-4713-01-01", 400, "invalid-parameter"),
                Arguments.of(aid + "?asOf=%2B10000-01-01", 400, "invalid-parameter"),
                Arguments.of(aid + "?knownAt=yesterday", 400, "invalid-parameter"),
                Arguments.of(aid + "?knownAt=@-1", 400, "invalid-parameter"),
                Arguments.of(aid + "?knownAt=@99999999", 422, "future-known-at"),
                Arguments.of(aid + "?knownAt=9999-01-01", 422, "future-known-at"),
                Arguments.of(aid + "?knownAt=9999-01-01T00:00:00Z", 422, "future-known-at"),
                Arguments.of("/api/v1/views/aid/US-to-XX", 404, "not-found"),
                Arguments.of("/api/v1/views/aid/GB-to-AZ", 404, "not-found"),
                Arguments.of("/api/v1/views/aid/%27;drop table", 404, "not-found"),
                Arguments.of("/api/v1/views/weather", 404, "not-found"),
                Arguments.of("/api/v1/views/aid?limit=501", 400, "invalid-parameter"),
                Arguments.of("/api/v1/views/aid?limit=0", 400, "invalid-parameter"),
                Arguments.of("/api/v1/views/aid?party=QQ", 400, "invalid-parameter"),
                Arguments.of("/api/v1/views/aid?after=%00garbage", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?kind=weather", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?status=gone", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?sort=kind", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?relation=AZ", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries/nobody", 404, "not-found"),
                Arguments.of("/api/v1/entries/nobody/revisions", 404, "not-found"),
                Arguments.of("/api/v1/entries/nobody/revisions/1", 404, "not-found"),
                Arguments.of("/api/v1/entries/section-907-enacted/revisions/0", 404, "not-found"),
                Arguments.of("/api/v1/entries/section-907-enacted/nothing", 404, "not-found"),
                Arguments.of("/api/v1/entries?from=1993-01-01&until=1992-01-01", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?after=garbage", 400, "invalid-parameter"),
                Arguments.of("/api/v1/entries?q=%22", 400, "invalid-parameter"),
                Arguments.of("/api/v1/changes?action=sung", 400, "invalid-parameter"),
                Arguments.of("/api/v1/changes?since=lately", 400, "invalid-parameter"),
                Arguments.of("/api/v1/changes?backdated=perhaps", 400, "invalid-parameter"),
                Arguments.of("/api/v1/relations/AZ-AZ/state", 404, "not-found"),
                Arguments.of("/api/v1/relations/AZ/state", 404, "not-found"),
                Arguments.of("/api/v1/kinds/weather", 404, "not-found"),
                Arguments.of("/api/v1/nothing", 404, "not-found"),
                Arguments.of("/nothing", 404, "not-found"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void a_question_that_cannot_be_read_is_not_answered_as_if_it_were_another(String path, int status, String slug) {
        assertThat(http.get(path.replace(" ", "%20"))).satisfies(problem(status, slug));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/entries?q=%22, q",
        "/api/v1/entries?after=garbage, after",
        "/api/v1/entries?from=1993-01-01&until=1992-01-01, from",
        "/api/v1/entries?limit=0, limit",
        "/api/v1/views/aid/US-to-AZ?knownAt=yesterday, knownAt",
        "/api/v1/changes/consistency?from=2&to=1, from"
    })
    void a_parameter_that_cannot_be_read_is_named_as_it_is_written(String path, String name) {
        var reply = http.get(path);

        assertThat(reply.at("/parameter")).as(reply.text()).isEqualTo(name);
        assertThat(reply.at("/detail")).startsWith(name + ": expected");
    }

    @Test
    void a_list_for_an_object_is_told_without_the_names_of_classes() {
        assertThat(http.post(ENTRIES, "[]").at("/detail"))
                .isEqualTo("The body is not one JSON object; send one, in braces.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "nonsense"})
    void only_json_can_be_had_here(String accepted) {
        var reply = http.get("/api/v1/kinds", "Accept", accepted);

        assertThat(reply).satisfies(problem(406, "not-acceptable"));
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    private Reply amend(String act, String body, String... headers) {
        var id = http.get("/api/v1/entries?kind=aid-offered").at("/items/0/id");
        return http.post(ENTRIES + "/" + id + "/" + act, body, headers);
    }

    private static ThrowingConsumer<Reply> problem(int status, String slug) {
        return reply -> {
            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.slug()).isEqualTo(slug);
            assertThat(reply.at("/title")).isNotBlank();
            assertThat(reply.at("/detail")).isNotBlank();
        };
    }

    private static Arguments bad(String what, String body, String slug, String pointer) {
        return Arguments.of(what, body, slug, pointer);
    }

    private static String change(String part, String other) {
        assertThat(GOOD).contains(part);
        return GOOD.replace(part, other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/views/aid?asOf=%zz, 400, invalid-parameter",
        "/api/v1/entries?origin=a%00b, 400, invalid-parameter",
        "/api/v1/entries?origin=a%0Ab, 400, invalid-parameter",
        "/api/v1/views/aid%00, 400, invalid-parameter",
        "/api/v1/views/%zz, 400, invalid-parameter"
    })
    void an_address_that_is_badly_encoded_is_refused(String address, int status, String slug) throws IOException {
        assertThat(http.raw("GET " + address + " HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status)
                .contains("/" + slug + "\"");
    }
}
