package chronicle.app.imports;

import static chronicle.app.imports.Importing.counts;
import static chronicle.app.imports.Importing.items;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.ForkedChronicle;
import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import chronicle.seed.source.PublishedVisit;
import chronicle.seed.source.RealEditions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The publisher's own editions of its visits, imported into a running chronicle and held against a second reading of
 * the files. Runs where the publisher's data are at hand.
 */
class RealEditionsIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIRST = "editions/visits/2018-03-12";
    private static final String SECOND = "editions/visits/2023-03-01";
    private static final String PRESENT = "visits";

    /** The visits of the first chronicle that the publisher tells as well, with its days in the present edition. */
    private static final Map<String, String> MATCHES = Map.of(
            "heydar-aliyev-visits-1994-09-25", "1994-09-26",
            "heydar-aliyev-visits-1997-07-27", "1997-07-29/1997-08-01",
            "heydar-aliyev-visits-1999-04-22", "1999-04-23/1999-04-26",
            "heydar-aliyev-visits-2000-02-12", "2000-02-12/2000-02-21",
            "heydar-aliyev-visits-2001-04-01", "2001-04-07/2001-04-11",
            "heydar-aliyev-visits-2003-02-14", "2003-02-23/2003-02-27",
            "ilham-aliyev-visits-2006-04-25", "2006-04-25/2006-04-28",
            "ilham-aliyev-visits-2010-09-24", "2010-09-24",
            "ilham-aliyev-visits-2012-05-20", "2012-05-20/2012-05-21",
            "ilham-aliyev-visits-2016-04-01", "2016-03-31/2016-04-01");

    private static final Set<String> AGREEING = Set.of(
            "ilham-aliyev-visits-2006-04-25", "ilham-aliyev-visits-2010-09-24", "ilham-aliyev-visits-2012-05-20");
    private static final int SEEDED_VISITS = 15;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void the_editions_in_their_order_are_told_to_the_letter_and_what_the_publisher_corrected_as_corrections()
            throws Exception {
        imported(FIRST, SECOND, PRESENT);
    }

    @Test
    void the_present_edition_and_then_the_first_one_are_told_in_the_same_way() throws Exception {
        imported(PRESENT, FIRST);
    }

    private record Step(String edition, long position, Map<String, PublishedVisit> visits) {}

    private void imported(String... editions) throws Exception {
        var roots = "--chronicle.import.roots=" + RealEditions.root();
        try (var chronicle = ForkedChronicle.on(folder.resolve("data"), roots)) {
            var http = chronicle.client();
            var importing = new Importing(http, "visits");
            List<Step> steps = new ArrayList<>();
            Optional<Step> before = Optional.empty();
            for (String edition : editions) {
                var visits =
                        PublishedVisit.in(edition).stream().collect(toMap(PublishedVisit::id, Function.identity()));
                var plan = importing.planned(edition, edition);
                assertThat(told(plan)).isEqualTo(expected(before, visits));
                importing.approved(plan.at("/id"));

                var again = importing.planned(edition, edition);
                assertThat(told(again)).isEqualTo(Map.of("same", visits.size()));
                assertThat(counts(importing.approved(again.at("/id")))).isEqualTo(counts(again));
                var step = new Step(edition, again.json().at("/position").asLong(), visits);
                assertThat(head(http)).isEqualTo(step.position);
                steps.add(step);
                before = Optional.of(step);
            }
            new Told(http).isHeldAgainst(steps);
        }
    }

    /** Broken records are among the others too. */
    private static Map<String, Integer> told(Reply plan) {
        var counts = counts(plan);
        counts.remove("broken");
        return counts;
    }

    /** What is to be expected of an edition after another one. */
    private static Map<String, Integer> expected(Optional<Step> before, Map<String, PublishedVisit> visits) {
        if (before.isEmpty()) {
            return Map.of("matched", MATCHES.size(), "new", visits.size() - MATCHES.size());
        }
        var former = before.get().visits;
        int kept = common(former, visits).size();
        int changed = changed(former, visits).size();
        return Map.of(
                        "new",
                        visits.size() - kept,
                        "gone",
                        former.size() - kept,
                        "changed",
                        changed,
                        "same",
                        kept - changed)
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> common(Map<String, PublishedVisit> former, Map<String, PublishedVisit> latter) {
        var common = new HashSet<>(former.keySet());
        common.retainAll(latter.keySet());
        return common;
    }

    private static Set<String> changed(Map<String, PublishedVisit> former, Map<String, PublishedVisit> latter) {
        return common(former, latter).stream()
                .filter(id -> !former.get(id).equals(latter.get(id)))
                .collect(toSet());
    }

    private static long head(Client http) {
        return http.get("/api/v1/changes?limit=1").json().at("/position").asLong();
    }

    /** What a chronicle tells of the publisher's visits. */
    private record Told(Client http) {

        void isHeldAgainst(List<Step> steps) {
            Map<Long, Map<String, JsonNode>> positions = new HashMap<>();
            for (Step step : steps) {
                var lines = at(step.position);
                positions.put(step.position, lines);
                assertThat(lines.keySet()).as("known at @" + step.position).isEqualTo(step.visits.keySet());
                lines.forEach((id, line) -> told(line, step.visits.get(id)));
                assertThat(matched(lines).keySet()).isEqualTo(MATCHES.keySet());
            }
            for (Step step : steps) {
                if (step.edition.equals(PRESENT)) {
                    assertThat(matched(positions.get(step.position))).isEqualTo(MATCHES);
                }
            }
            IntStream.range(1, steps.size())
                    .forEach(next -> corrections(steps.get(next - 1), steps.get(next), positions));
            matches(steps.getLast());
        }

        /** What the source told at a position, by its ids. */
        private Map<String, JsonNode> at(long position) {
            return http.get("/api/v1/exports/entries.ndjson?origin=visits&knownAt=@" + position)
                    .text()
                    .lines()
                    .map(JSON::readTree)
                    .collect(toMap(line -> line.at("/origin/localId").asString(), Function.identity()));
        }

        /** A line is what the publisher's file has; in an entry of others that is what its source says there. */
        private static void told(JsonNode line, PublishedVisit visit) {
            var source = line.at("/sources")
                    .valueStream()
                    .filter(one -> one.at("/locator").asString("").equals(visit.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(line + " has no source at " + visit.id()));
            assertThat(line.at("/on").asString()).as(visit.id()).isEqualTo(visit.on());
            assertThat(line.at("/event/from").asString()).as(visit.id()).isEqualTo(visit.from());
            assertThat(source.at("/url").asString()).as(visit.id()).endsWith("/" + visit.territory());
            String name = line.at("/event/visitor").asString();
            if (line.has("claimOf")) {
                assertThat(visit.visitor()).endsWith(" " + name);
                assertThat(source.at("/says/on").asString()).isEqualTo(visit.on());
                assertThat(source.at("/says/visitor").asString()).isEqualTo(name);
                assertThat(source.at("/says/words").asString())
                        .contains(visit.description())
                        .contains("office: " + visit.visitor().replace(" " + name, ""));
            } else {
                assertThat((line.at("/event/office").asString("") + " " + name).strip())
                        .isEqualTo(visit.visitor());
                assertThat(line.at("/event/note").asString("")).isEqualTo(visit.description());
            }
        }

        /** The day that the source gives of entries that are not its own. */
        private static Map<String, String> matched(Map<String, JsonNode> lines) {
            return lines.values().stream()
                    .filter(line -> line.has("claimOf"))
                    .collect(toMap(
                            line -> line.at("/claimOf").asString(),
                            line -> line.at("/on").asString()));
        }

        /** Each record that an edition tells otherwise than the one before is one correction, with both values. */
        private void corrections(Step former, Step latter, Map<Long, Map<String, JsonNode>> positions) {
            Map<String, String> reasons = new LinkedHashMap<>();
            for (JsonNode change : changes(latter.edition)) {
                assertThat(reasons.put(
                                change.at("/entry").asString(),
                                change.at("/reason").asString()))
                        .isNull();
            }
            Set<String> corrected = new HashSet<>();
            for (String id : changed(former.visits, latter.visits)) {
                var was = positions.get(former.position).get(id);
                var is = positions.get(latter.position).get(id);
                String entry = is.at("/id").asString();
                corrected.add(entry);
                assertThat(reasons).containsKey(entry);
                assertThat(reasons.get(entry)).startsWith("visits, edition " + latter.edition + ": ");
                for (String field : List.of("on", "event.visitor", "event.office", "event.from")) {
                    String old = said(was, field);
                    String now = said(is, field);
                    if (!old.equals(now)) {
                        assertThat(reasons.get(entry)).contains(field + ": " + old + " → " + now);
                    }
                }
            }
            assertThat(reasons.keySet()).isEqualTo(corrected);
        }

        private static String said(JsonNode line, String field) {
            return line.at("/" + field.replace('.', '/')).asString("nothing");
        }

        private List<JsonNode> changes(String edition) {
            List<JsonNode> all = new ArrayList<>();
            String asked = "/api/v1/changes?origin=visits&action=corrected&limit=500&edition=" + edition;
            var page = http.get(asked);
            while (all.addAll(items(page)) && !page.at("/next").isEmpty()) {
                page = http.get(asked + "&after=" + page.at("/next"));
            }
            return all;
        }

        /** One happening is counted once, both sources are heard, and where they differ that is said. */
        private void matches(Step last) {
            for (String id : MATCHES.keySet()) {
                var entry = http.get("/api/v1/entries/" + id).json();
                assertThat(entry.at("/sources")).as(id).hasSize(2);
                assertThat(entry.at("/disputed").asBoolean()).as(id).isEqualTo(!AGREEING.contains(id));
            }
            long published = last.visits.values().stream()
                    .filter(visit -> visit.from().equals("AZ"))
                    .count();
            var presidents = items(http.get("/api/v1/entries?kind=visit-paid&relation=AZ-US&limit=500")).stream()
                    .filter(entry -> entry.at("/event/to").asString().equals("US"))
                    .toList();
            assertThat(presidents).hasSize(SEEDED_VISITS + (int) published - MATCHES.size());
        }
    }
}
