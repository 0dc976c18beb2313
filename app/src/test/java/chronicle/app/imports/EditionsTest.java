package chronicle.app.imports;

import static chronicle.app.imports.Importing.counts;
import static chronicle.app.imports.Importing.items;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a source told at any position is its edition of then, to the letter, whatever editors do beside it. */
class EditionsTest extends RunningChronicle {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Importing importing;

    @BeforeEach
    void trips() {
        importing = new Importing(http, "travels");
    }

    private record Trip(String id, String start, String end, String name, String to) {
        String xml() {
            return """
                <trip role="president" who="somebody"><id>%s</id><role>president</role><name>%s</name>
                <start-date>%s</start-date><end-date>%s</end-date><country id="%s"/><locale>Somewhere</locale></trip>\
                """.formatted(
                    id,
                    name,
                    start,
                    end,
                    Map.of("NR", "nauru", "TV", "tuvalu", "KI", "kiribati").get(to));
        }

        /** What is to be told of it, days that are reversed by their start. */
        String told() {
            String on = start.equals(end) || end.compareTo(start) < 0 ? start : start + "/" + end;
            return String.join(" ", "president-" + id, on, name, to);
        }
    }

    private static String published(String edition, List<Trip> trips) throws IOException {
        var file = EDITIONS.resolve(edition).resolve("president-travels/somebody.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<trips>" + trips.stream().map(Trip::xml).collect(Collectors.joining()) + "</trips>");
        return edition;
    }

    private static Set<String> told(List<Trip> trips) {
        Set<String> told = new HashSet<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Trip trip : trips) {
            int time = times.merge(trip.id, 1, Integer::sum);
            told.add((time == 1 ? trip : new Trip(trip.id + "#" + time, trip.start, trip.end, trip.name, trip.to))
                    .told());
        }
        return told;
    }

    /** What the source told at a position, line by line; a claim only on an entry that stands and is not its own. */
    private Set<String> told(long position) {
        return http.get("/api/v1/exports/entries.ndjson?origin=travels&knownAt=@" + position)
                .text()
                .lines()
                .map(JSON::readTree)
                .map(this::told)
                .collect(Collectors.toSet());
    }

    private String told(JsonNode entry) {
        assertThat(entry.at("/origin/source").asString()).isEqualTo("travels");
        assertThat(entry.at("/status").asString()).isEqualTo("standing");
        return Stream.of("/origin/localId", "/on", "/event/visitor", "/event/to")
                .map(pointer -> entry.at(pointer).asString())
                .collect(Collectors.joining(" "));
    }

    private Reply entry(String id) {
        return http.get("/api/v1/entries/" + id);
    }

    private void recorded(String id, String on, String visitor, String to) {
        var reply = http.post("/api/v1/entries", """
            {"id": "%s", "kind": "visit-paid", "on": "%s",
             "event": {"visitor": "%s", "from": "US", "to": "%s"}, "sources": [{"title": "A newspaper"}]}\
            """.formatted(id, on, visitor, to));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private void amended(String id, String act, String body) {
        var reply = http.post(
                "/api/v1/entries/" + id + "/" + act, body, "If-Match", entry(id).header("ETag"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @Test
    void at_each_position_the_source_tells_the_edition_of_then_in_whatever_order_they_come() throws IOException {
        recorded("grant-came", "1931-03-02/1931-03-05", "Cary Grant", "NR");
        var same = new Trip("1", "1930-01-01", "1930-01-02", "Herbert Hoover", "NR");
        var first = List.of(
                same,
                new Trip("2", "1930-05-10", "1930-05-11", "Herbert Hoover", "TV"),
                new Trip("3", "1930-09-17", "1930-09-08", "Herbert Hoover", "KI"),
                new Trip("4", "1931-03-03", "1931-03-03", "Gary Grant", "NR"),
                new Trip("5", "1932-01-01", "1932-01-01", "Herbert Hoover", "TV"),
                new Trip("5", "1932-02-01", "1932-02-03", "Herbert Hoover", "KI"));
        var second = List.of(
                same,
                new Trip("2", "1930-05-12", "1930-05-13", "Herbert Hoover", "TV"),
                new Trip("3", "1930-09-07", "1930-09-08", "Herbert Clark Hoover", "KI"),
                new Trip("4", "1931-03-01", "1931-03-03", "Cary Grant", "NR"),
                new Trip("6", "1933-01-01", "1933-01-01", "Franklin Roosevelt", "TV"));
        var third = List.of(
                new Trip("2", "1930-05-12", "1930-05-13", "Herbert Hoover", "KI"),
                new Trip("5", "1932-01-01", "1932-01-01", "Herbert Hoover", "TV"),
                new Trip("6", "1933-01-02", "1933-01-02", "Franklin Roosevelt", "TV"));
        var editions = List.of(first, second, third);
        var positions = new LinkedHashMap<Long, Set<String>>();

        for (int number : new int[] {0, 1, 2, 0, 2, 1, 0}) {
            var edition = published("order-" + number, editions.get(number));
            assertThat(counts(importing.done(edition))).doesNotContainKey("conflicting");
            positions.put(head(), told(editions.get(number)));
            assertThat(counts(importing.planned(edition)).keySet()).isSubsetOf("same", "broken");
        }

        positions.forEach((position, edition) ->
                assertThat(told(position)).as("known at @" + position).isEqualTo(edition));
        assertThat(entry("grant-came").json().at("/origin").isNull()).isTrue();
        assertThat(entry("grant-came").at("/on")).isEqualTo("1931-03-02/1931-03-05");
        var reasons = http.get("/api/v1/changes?origin=travels&action=corrected&limit=500")
                .json()
                .at("/items")
                .valueStream()
                .map(change -> change.at("/reason").asString())
                .toList();
        assertThat(reasons)
                .contains("travels, edition order-1: on: 1930-05-10/1930-05-11 → 1930-05-12/1930-05-13")
                .anyMatch(reason -> reason.contains("event.visitor: Herbert Hoover → Herbert Clark Hoover"))
                .anyMatch(reason -> reason.contains("on: 1931-03-03 → 1931-03-01/1931-03-03"));
    }

    @Test
    void a_claim_is_listed_by_what_its_source_says_in_any_order_and_page_by_page() throws IOException {
        recorded("nixon-came", "1970-05-02", "Richard Nixon", "TV");
        published(
                "listed",
                List.of(
                        new Trip("n1", "1969-05-02", "1969-05-02", "Richard M. Nixon", "TV"),
                        new Trip("n2", "1970-05-01", "1970-05-03", "Richard M. Nixon", "TV")));
        importing.done("listed");

        for (String sort : List.of("on", "-on", "recorded", "-recorded")) {
            var whole = http.get("/api/v1/entries?origin=travels&sort=" + sort);
            var first = http.get("/api/v1/entries?origin=travels&limit=1&sort=" + sort);
            var rest = http.get("/api/v1/entries?origin=travels&limit=1&sort=" + sort + "&after=" + first.at("/next"));
            assertThat(Stream.of(first, rest).flatMap(page -> items(page).stream()))
                    .isEqualTo(items(whole));
        }
        var claim = items(http.get("/api/v1/entries?origin=travels&from=1970-05-03&until=1970-05-04"))
                .getFirst();
        assertThat(claim.at("/id").asString()).isEqualTo("nixon-came");
        assertThat(claim.at("/claimOf").asString()).isEqualTo("nixon-came");
        assertThat(claim.at("/on").asString()).isEqualTo("1970-05-01/1970-05-03");
        assertThat(claim.at("/title").asString()).startsWith("Richard M. Nixon visited");
        assertThat(claim.at("/origin").toString())
                .isEqualTo("{\"source\":\"travels\",\"localId\":\"president-n2\",\"edition\":\"listed\"}");
        assertThat(items(http.get("/api/v1/entries?relation=TV-US&q=Nixon&sort=on")))
                .extracting(entry -> entry.at("/on").asString())
                .containsExactly("1969-05-02", "1970-05-02");
        assertThat(entry("nixon-came").json().has("claimOf")).isFalse();
    }

    @Test
    void a_match_is_split_and_two_entries_are_joined_by_hand_and_later_editions_follow() throws IOException {
        recorded("ford-came", "1975-05-02", "Gerald Ford", "KI");
        recorded("ford-went", "1976-07-01/1976-07-20", "Mr. Ford", "KI");
        var split = new Trip("f1", "1975-05-01", "1975-05-02", "Gerald R. Ford", "KI");
        var joined = new Trip("f2", "1976-07-02", "1976-07-03", "Gerald R. Ford", "KI");
        published("hand-1", List.of(split, joined));
        var plan = importing.planned("hand-1");
        assertThat(counts(plan)).containsEntry("matched", 1).containsEntry("new", 1);
        importing.approved(plan.at("/id"));
        var own = items(http.get("/api/v1/entries?origin=travels&q=Ford&from=1976-01-01"))
                .getFirst()
                .at("/id")
                .asString();

        amended(
                "ford-came",
                "corrections",
                "{\"sources\": [{\"title\": \"A newspaper\"}], \"reason\": \"Another visit\"}");
        amended(own, "retractions", "{\"duplicateOf\": \"ford-went\", \"reason\": \"The same visit\"}");
        var again = importing.done("hand-1");

        assertThat(counts(again)).isEqualTo(Map.of("matched", 1, "new", 1));
        assertThat(told(head())).isEqualTo(told(List.of(split, joined)));
        assertThat(entry("ford-came").json().at("/sources")).hasSize(1);
        assertThat(entry("ford-went").at("/sources/1/says/on")).isEqualTo("1976-07-02/1976-07-03");
        assertThat(counts(importing.planned("hand-1"))).isEqualTo(Map.of("same", 2));

        var later = List.of(
                new Trip("f1", "1975-04-30", "1975-05-02", "Gerald R. Ford", "KI"),
                new Trip("f2", "1976-07-01", "1976-07-03", "Gerald R. Ford", "KI"));
        published("hand-2", later);
        assertThat(counts(importing.done("hand-2"))).isEqualTo(Map.of("changed", 2));
        assertThat(told(head())).isEqualTo(told(later));
        assertThat(entry("ford-came").at("/on")).isEqualTo("1975-05-02");
        assertThat(entry(own).at("/status")).isEqualTo("retracted");

        published("hand-3", List.of(new Trip("f9", "1990-01-01", "1990-01-01", "George Bush", "KI")));
        assertThat(counts(importing.done("hand-3"))).isEqualTo(Map.of("gone", 2, "new", 1));
        assertThat(entry("ford-went").json().at("/sources")).hasSize(1);
        assertThat(entry("ford-went").at("/status")).isEqualTo("standing");
    }

    @Test
    void two_records_that_tell_of_one_entry_both_change_with_an_edition() throws IOException {
        var first = List.of(
                new Trip("w1", "1915-05-01", "1915-05-02", "Woodrow Wilson", "TV"),
                new Trip("w2", "1915-05-20", "1915-05-21", "Woodrow Wilson", "TV"));
        published("twins-1", first);
        importing.done("twins-1");
        var ids = items(http.get("/api/v1/entries?origin=travels&q=Wilson&sort=on")).stream()
                .map(entry -> entry.at("/id").asString())
                .toList();
        amended(
                ids.getFirst(),
                "retractions",
                "{\"duplicateOf\": \"" + ids.getLast() + "\", \"reason\": \"The same trip\"}");
        var second = List.of(
                new Trip("w2", "1915-05-20", "1915-05-23", "Woodrow Wilson", "TV"),
                new Trip("w1", "1915-05-01", "1915-05-03", "Woodrow Wilson", "TV"));
        published("twins-2", second);

        assertThat(counts(importing.done("twins-2"))).isEqualTo(Map.of("matched", 1, "changed", 1));
        assertThat(told(head())).isEqualTo(told(second));
        assertThat(counts(importing.planned("twins-2"))).isEqualTo(Map.of("same", 2));

        assertThat(counts(importing.done("twins-1"))).isEqualTo(Map.of("changed", 2));
        assertThat(told(head())).isEqualTo(told(first));
    }
}
