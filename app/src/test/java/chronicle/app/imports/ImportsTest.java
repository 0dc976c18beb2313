package chronicle.app.imports;

import static chronicle.app.imports.Importing.counts;
import static chronicle.app.imports.Importing.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ImportsTest extends RunningChronicle {
    private Importing importing;

    @BeforeEach
    void visits() {
        importing = new Importing(http, "visits");
    }

    private static String visit(String id, String start, String end, String visitor, String territory) {
        return """
            <visit><id>%s</id><start-date>%s</start-date><end-date>%s</end-date><visitor>%s</visitor>
            <from id="%s">Somewhere</from><description>Official visit.</description></visit>\
            """.formatted(id, start, end, visitor, territory);
    }

    private static String edition(String name, String... visits) throws IOException {
        var file = EDITIONS.resolve(name).resolve("data/1990.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<visits>" + String.join("", visits) + "</visits>");
        return name;
    }

    @Test
    void an_edition_is_planned_without_a_word_to_the_journal_and_carried_out_once_approved() throws IOException {
        var portugal = http.post("/api/v1/entries", """
            {"id": "soares-came", "kind": "visit-paid", "on": "1991-01-08/1991-01-12",
             "event": {"visitor": "Mario Soares", "office": "President of Portugal", "from": "PT", "to": "US"},
             "sources": [{"title": "A newspaper"}]}\
            """);
        assertThat(portugal.status()).isEqualTo(201);
        var kept = visit("1", "1980-06-01", "1980-06-02", "President Constantine Tsatsos", "greece");
        edition("life-0", kept);
        importing.done("life-0"); // nothing else, whatever other tests have had the source tell
        edition(
                "life-1",
                kept,
                visit("751", "1990-01-01", "1990-01-12", "Prime Minister Anibal Silva", "portugal"),
                visit("751", "1991-01-10", "1991-01-10", "President Mario Soares", "portugal"),
                visit("1777", "1995-05-17", "1995-05-08", "King Abdullah II", "jordan"));
        long before = head();

        var plan = importing.planned("life-1");

        assertThat(head()).isEqualTo(before);
        assertThat(counts(plan)).isEqualTo(Map.of("new", 2, "same", 1, "matched", 1, "broken", 2));
        assertThat(plan.json().at("/counts").propertyNames())
                .containsExactlyInAnyOrder(
                        "new", "changed", "gone", "same", "matched", "conflicting", "broken", "left-out");
        assertThat(plan.json().at("/became").toString()).isEqualTo("{\"visit-paid\":4}");
        assertThat(plan.at("/matching")).contains("within a week");
        var match = items(plan).stream()
                .filter(item -> item.at("/outcome").asString().equals("matched"))
                .findFirst()
                .orElseThrow();
        assertThat(match.at("/entry").asString()).isEqualTo("soares-came");
        assertThat(match.at("/localId").asString()).isEqualTo("751#2");
        assertThat(match.at("/why").asString()).contains("same person (Mario Soares)");

        var id = plan.at("/id");
        var odd = http.get("/api/v1/imports/" + id + "/report").json().at("/items");
        assertThat(odd.findValuesAsString("rule")).containsExactly("first-of-january");
        assertThat(odd.at("/0/entries/0/title").asString()).contains("Anibal Silva");
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "{}").status())
                .isEqualTo(202);
        var done = importing.reached(id, "done");
        assertThat(http.get("/api/v1/imports/" + id + "/report").json().at("/items"))
                .isEqualTo(odd);
        assertThat(done.json().at("/done").asInt()).isEqualTo(3);
        assertThat(head()).isEqualTo(before + 3);

        var claimed = http.get("/api/v1/entries/soares-came");
        assertThat(claimed.json().at("/origin").isNull()).isTrue();
        assertThat(claimed.json().at("/disputed").asBoolean()).isTrue();
        assertThat(claimed.at("/on")).isEqualTo("1991-01-08/1991-01-12");
        assertThat(claimed.at("/sources/1/says/on")).isEqualTo("1991-01-10");
        assertThat(claimed.at("/sources/1/locator")).isEqualTo("751#2");
        var imported =
                http.get("/api/v1/entries?origin=visits&q=Abdullah").json().at("/items/0");
        assertThat(imported.at("/on").asString()).isEqualTo("1995-05-17");
        assertThat(imported.at("/origin/localId").asString()).isEqualTo("1777");
        assertThat(imported.at("/origin/edition").asString()).isEqualTo("life-1");
        assertThat(imported.at("/reason").asString()).isEqualTo("visits, edition life-1: recorded as told there");
        assertThat(imported.at("/recordedBy").asString()).isEqualTo("administrator");

        assertThat(counts(importing.done("life-1"))).isEqualTo(Map.of("same", 4, "broken", 2));
        assertThat(head()).isEqualTo(before + 3);

        edition(
                "life-2",
                kept,
                visit("751#2", "1991-01-09", "1991-01-10", "President Mario Soares", "portugal"),
                visit("1777", "1995-05-07", "1995-05-08", "King Abdullah II", "jordan"));
        assertThat(counts(importing.done("life-2"))).isEqualTo(Map.of("changed", 2, "gone", 1, "same", 1));
        assertThat(http.get("/api/v1/entries/soares-came").at("/sources/1/says/on"))
                .isEqualTo("1991-01-09/1991-01-10");
        var correction = http.get("/api/v1/changes?edition=life-2&action=corrected&limit=10")
                .json()
                .at("/items")
                .valueStream()
                .map(change -> change.at("/reason").asString())
                .toList();
        assertThat(correction).anyMatch(reason -> reason.contains("on: 1995-05-17 → 1995-05-07/1995-05-08"));

        assertThat(http.get("/api/v1/imports/" + id + "/report").json().at("/items"))
                .as("what a later edition tells otherwise is not this one's")
                .isEqualTo(odd);
        assertThat(http.get("/api/v1/imports/" + importing.planned("life-1").at("/id") + "/report")
                        .json()
                        .at("/items")
                        .findValuesAsString("rule"))
                .containsExactly("first-of-january");
        assertThat(items(http.get("/api/v1/changes?edition=life-2&action=corrected&sourceUnchanged=true")))
                .isEmpty();

        edition("life-3", kept, visit("9", "1995-05-07", "1995-05-08", "King Hassan II", "morocco"));
        assertThat(counts(importing.done("life-3"))).isEqualTo(Map.of("gone", 2, "new", 1, "same", 1));
        assertThat(http.get("/api/v1/entries/soares-came").json().at("/sources"))
                .hasSize(1);
        assertThat(http.get("/api/v1/entries/soares-came").at("/status")).isEqualTo("standing");
    }

    /** Of three groups two are on their way at a time: the third begins when the first is done. */
    @Test
    void what_is_carried_out_goes_forwards_in_time_however_the_files_are_ordered() throws IOException {
        var first = LocalDate.parse("1801-01-01");
        edition(
                "backwards",
                IntStream.range(0, 1_200)
                        .mapToObj(i -> first.plusDays(1_200 - i))
                        .map(day -> visit("backwards-" + day, day.toString(), day.toString(), "King Somebody", "tonga"))
                        .toArray(String[]::new));
        importing.done("backwards");

        var days = http.get("/api/v1/exports/journal.ndjson")
                .text()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.at("/origin/localId").asString("").startsWith("backwards-"))
                .map(line -> LocalDate.parse(line.at("/on").asString()))
                .toList();

        assertThat(days).hasSize(1_200);
        int endOfTheFirst = lastOf(days, day -> !day.isAfter(first.plusDays(500)));
        int beginningOfTheThird = days.size() - 1 - lastOf(days.reversed(), day -> day.isAfter(first.plusDays(1_000)));
        assertThat(endOfTheFirst).isLessThan(beginningOfTheThird);
    }

    private static int lastOf(List<LocalDate> days, Predicate<LocalDate> which) {
        return IntStream.range(0, days.size())
                .filter(i -> which.test(days.get(i)))
                .max()
                .orElseThrow();
    }

    @Test
    void a_conflict_is_left_alone_until_an_editor_takes_or_keeps() throws IOException {
        edition(
                "conflict-1",
                visit("c1", "1961-05-01", "1961-05-02", "President Habib Bourguiba", "tunisia"),
                visit("c2", "1962-05-01", "1962-05-02", "President Sekou Toure", "guinea"));
        importing.done("conflict-1");
        var entries = items(importing.planned("conflict-1"));
        for (var item : entries) {
            assertThat(http.post(
                                    "/api/v1/entries/" + item.at("/entry").asString() + "/corrections",
                                    "{\"on\": \"1963\", \"reason\": \"I know better\"}",
                                    "If-Match",
                                    "\"1\"")
                            .status())
                    .isEqualTo(201);
        }
        edition(
                "conflict-2",
                visit("c1", "1961-05-01", "1961-05-03", "President Habib Bourguiba", "tunisia"),
                visit("c2", "1962-05-01", "1962-05-03", "President Sekou Toure", "guinea"));

        var plan = importing.planned("conflict-2");

        assertThat(counts(plan)).isEqualTo(Map.of("conflicting", 2));
        assertThat(items(plan).getFirst().at("/why").asString()).contains("1961-05-01/1961-05-02 → 1963");
        assertThat(counts(importing.done("conflict-2"))).isEqualTo(Map.of("conflicting", 2));

        var id = importing.planned("conflict-2").at("/id");
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "{\"take\": [\"c9\"]}")
                        .slug())
                .isEqualTo("validation");
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "{\"take\": [\"c1\"], \"keep\": [\"c2\"]}")
                        .status())
                .isEqualTo(202);
        importing.reached(id, "done");
        var said = entries.stream()
                .map(item -> http.get("/api/v1/entries/" + item.at("/entry").asString())
                        .at("/on"))
                .toList();
        assertThat(said).containsExactly("1961-05-01/1961-05-03", "1963");
        assertThat(counts(importing.planned("conflict-2"))).isEqualTo(Map.of("same", 2));
    }

    @Test
    void a_plan_that_the_chronicle_has_outrun_is_made_anew_and_refused_if_it_is_another_one() throws IOException {
        edition("outrun-1", visit("o1", "1971-05-01", "1971-05-02", "President Houari Boumediene", "algeria"));
        var id = importing.planned("outrun-1").at("/id");
        http.post("/api/v1/entries", """
            {"kind": "visit-paid", "on": "1971-05-01",
             "event": {"visitor": "Houari Boumediene", "from": "DZ", "to": "US"}, "sources": [{"title": "A newspaper"}]}\
            """);

        var refused = http.post("/api/v1/imports/" + id + "/approval", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("plan-outdated");
        assertThat(counts(importing.report(id))).containsEntry("matched", 1);
        http.post("/api/v1/entries", """
            {"kind": "visit-paid", "on": "1971-05-01",
             "event": {"visitor": "Somebody Else", "from": "LU", "to": "NL"}, "sources": [{"title": "A newspaper"}]}\
            """);
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "").status())
                .as("what changed meanwhile does not matter to the plan")
                .isEqualTo(202);
        importing.reached(id, "done");
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "").slug()).isEqualTo("not-planned");
    }

    @Test
    void an_edition_that_cannot_be_read_fails_with_the_reason() throws IOException {
        Files.createDirectories(EDITIONS.resolve("broken"));
        Files.writeString(EDITIONS.resolve("broken/a.xml"), "<visits><visit>");
        var id = importing.asked("broken");

        await().until(() -> importing.report(id).at("/state").equals("failed"));

        assertThat(importing.report(id).at("/failure")).contains("a.xml", "no well-formed XML");
        assertThat(http.post("/api/v1/imports/" + id + "/approval", "").slug()).isEqualTo("not-planned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "/etc", "nowhere", "inside/../..", "a\\u0000b", "link"})
    void nothing_outside_the_roots_is_read(String location) throws IOException {
        Files.createDirectories(EDITIONS);
        if (!Files.exists(EDITIONS.resolve("link"))) {
            Files.createSymbolicLink(EDITIONS.resolve("link"), Path.of("/etc"));
        }

        var refused = importing.ask(location);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("validation");
    }

    @Test
    void a_file_that_is_a_link_out_of_the_roots_is_passed_over() throws IOException {
        var outside = Files.writeString(
                Files.createTempFile("outside", ".xml"),
                "<visits>" + visit("x", "1990-01-01", "1990-01-02", "President Nobody", "portugal") + "</visits>");
        edition("linked", visit("l1", "1981-05-01", "1981-05-02", "President Daniel arap Moi", "kenya"));
        Files.deleteIfExists(EDITIONS.resolve("linked/data/1991.xml"));
        Files.createSymbolicLink(EDITIONS.resolve("linked/data/1991.xml"), outside);

        assertThat(importing.planned("linked").json().at("/records").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'source': 'rumours', 'location': 'a', 'edition': '1'} | /source",
                "{'source': 'visits', 'location': ' ', 'edition': '1'} | /location",
                "{'source': 'visits', 'location': 'a'} | /edition",
                "{'source': 'visits', 'location': 'a', 'edition': '1', 'approved': true} | /approved"
            })
    void a_request_that_does_not_say_what_it_must_is_told_where(String body, String pointer) {
        var refused = http.post("/api/v1/imports", body.replace('\'', '"'));

        assertThat(refused.slug()).isEqualTo("validation");
        assertThat(refused.text()).contains(pointer);
    }

    @Test
    void the_same_request_under_the_same_key_is_one_import() throws IOException {
        edition("keyed", visit("k1", "1982-05-01", "1982-05-02", "President Julius Nyerere", "tanzania"));
        var first = importing.ask("keyed", "Idempotency-Key", "keyed-1").at("/id");
        importing.reached(first, "planned");

        assertThat(importing.ask("keyed", "Idempotency-Key", "keyed-1").at("/id"))
                .isEqualTo(first);
        assertThat(importing.ask("life-1", "Idempotency-Key", "keyed-1").slug()).isEqualTo("idempotency-key-reused");
        assertThat(http.get("/api/v1/imports")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/id").asString()))
                .contains(first);
    }

    @Test
    void a_plan_is_read_in_parts_and_by_outcome() throws IOException {
        edition(
                "parts",
                visit("p1", "1983-05-01", "1983-05-02", "President Kenneth Kaunda", "zambia"),
                visit("p2", "1984-05-01", "1984-05-02", "President Kenneth Kaunda", "zambia"),
                visit("p3", "1985-05-01", "1985-05-02", "President Nobody", "atlantis"));
        var path = "/api/v1/imports/" + importing.planned("parts").at("/id");

        var whole = items(http.get(path + "?limit=500"));
        assertThat(whole)
                .extracting(item -> item.at("/outcome").asString())
                .containsSubsequence("broken", "new", "new");
        var first = http.get(path + "?limit=2");
        assertThat(items(first)).isEqualTo(whole.subList(0, 2));
        var rest = http.get(path + "?limit=500&after=" + first.at("/next"));
        assertThat(items(rest)).isEqualTo(whole.subList(2, whole.size()));
        assertThat(rest.json().at("/next").isNull()).isTrue();
        assertThat(items(http.get(path + "?outcome=new"))).hasSize(2);
        assertThat(http.get(path + "?outcome=perhaps").slug()).isEqualTo("invalid-parameter");
        assertThat(http.get(path + "?after=x").slug()).isEqualTo("invalid-parameter");
        assertThat(http.get("/api/v1/imports/none").slug()).isEqualTo("not-found");
    }
}
