package chronicle.seed.source;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.seed.source.SecondReading.Record;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** Each record of the publisher's files, read a second time in another way, against what is told of it. */
class RealRecordsTest {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
    private static final String WENT_ON = "it went on as the successor's.";
    private static final Pattern ANY_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ANY_DAY = Pattern.compile("\\b(\\p{Lu}\\p{Ll}{2})\\p{Ll}* (\\d{1,2}, (\\d{4}))\\b");
    private static final Pattern IN_DOUBT =
            Pattern.compile("(?i)\\b(about|approximately|shortly|soon|probably)\\b|(before|after|[a-z.]+ \\d+(, \\d+,)?"
                    + " (and|or)|\\d-)$");

    private static Map<String, SourceDraft> drafts(Extract extract) {
        return extract.drafts().stream().collect(toMap(SourceDraft::localId, draft -> draft));
    }

    private static Set<String> listed(Extract extract) {
        return Stream.concat(extract.broken().stream(), extract.leftOut().stream())
                .map(Extract.Remark::localId)
                .collect(Collectors.toSet());
    }

    private static String id(Node node) {
        return SecondReading.text(node, "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "editions/visits/2018-03-12", "editions/visits/2023-03-01"})
    void every_visit_is_told_with_its_visitor_its_country_and_its_days(String folder) {
        var extract = RealEditions.read(Publication.VISITS, folder);
        var drafts = drafts(extract);
        var visits = PublishedVisit.in(folder);

        assertThat(visits)
                .hasSize(extract.records())
                .extracting(PublishedVisit::id)
                .containsExactlyInAnyOrderElementsOf(drafts.keySet());
        for (var visit : visits) {
            var told = drafts.get(visit.id()).statement();
            var paid = (VisitPaid) told.event();
            assertThat(told.on().text()).as(visit.id()).isEqualTo(visit.on());
            assertThat((paid.office().map(office -> office + " ").orElse("") + paid.visitor()))
                    .isEqualTo(visit.visitor());
            assertThat(paid.from().id()).isEqualTo(visit.from());
            assertThat(paid.to().id()).isEqualTo("US");
            assertThat(told.margin().note().orElse("")).isEqualTo(visit.description());
        }
    }

    @Test
    void every_trip_is_told_with_its_traveller_its_country_and_its_days() {
        var extract = RealEditions.read(Publication.TRAVELS, "travels");
        var drafts = drafts(extract);
        var records = new SecondReading(RealEditions.root().resolve("travels"))
                .records("", "trip", trip -> SecondReading.text(trip, "@role") + "-" + id(trip));

        assertThat(records).hasSize(extract.records());
        var listed = listed(extract);
        for (var trip : records) {
            assertThat(drafts.containsKey(trip.id()) || listed.contains(trip.id()))
                    .as(trip.id())
                    .isTrue();
            if (drafts.containsKey(trip.id())) {
                var told = drafts.get(trip.id()).statement();
                var paid = (VisitPaid) told.event();
                assertThat(told.on().text())
                        .as(trip.id())
                        .isEqualTo(SecondReading.days(trip.at("start-date"), trip.at("end-date")));
                assertThat(paid.visitor()).isEqualTo(trip.at("name"));
                assertThat(paid.office())
                        .contains(
                                trip.at("@role").equals("president")
                                        ? "President of the United States"
                                        : "Secretary of State");
                assertThat(paid.from().id()).isEqualTo("US");
                assertThat(paid.to().id())
                        .isEqualTo(SecondReading.party(trip.at("country/@id"), LocalDate.parse(trip.at("start-date"))));
            }
        }
        assertThat(extract.drafts()).hasSizeGreaterThan(4_200);
    }

    @Test
    void every_chief_is_told_with_person_rank_country_and_each_of_the_days_or_listed() {
        var extract = RealEditions.read(Publication.POCOM, "pocom");
        var drafts = drafts(extract);
        var listed = listed(extract);
        var reading = new SecondReading(RealEditions.root().resolve("pocom"));
        Map<String, String> people = new HashMap<>();
        reading.records("people", "person", RealRecordsTest::id)
                .forEach(person -> people.put(person.id(), name(person)));
        Map<String, String> ranks = Table.read("roles.csv").stream().collect(toMap(row -> row[0], row -> row[1]));
        List<String> expected = new ArrayList<>();

        for (var chief : reading.records("missions-countries", "chief", RealRecordsTest::id)) {
            boolean nominee = chief.node().getParentNode().getNodeName().equals("other-nominees");
            Map<String, String> told = new HashMap<>();
            for (String moment : List.of("appointed", "arrived", "started", "ended")) {
                told.put(moment, chief.at(moment + "/date"));
            }
            String first = Stream.of("appointed", "arrived", "started", "ended")
                    .map(told::get)
                    .filter(date -> !date.isEmpty())
                    .findFirst()
                    .orElse("");
            if (first.isEmpty()) {
                assertThat(listed).contains(chief.id());
                continue;
            }
            boolean served =
                    !told.get("started").isEmpty() || !nominee && !(told.get("arrived") + told.get("ended")).isEmpty();
            Map<String, DiplomaticEvent> events = new HashMap<>();
            if (!told.get("appointed").isEmpty()) {
                expected.add(chief.id() + "/appointed");
                assertThat(dated(drafts, chief, "appointed")).isEqualTo(told.get("appointed"));
            }
            if (served) {
                expected.add(chief.id() + "/started");
                if (told.get("started").isEmpty()) {
                    assertLiesBetween(chief, dated(drafts, chief, "started"), told);
                } else {
                    assertIsTheDay(chief, "started", dated(drafts, chief, "started"), told.get("started"));
                }
            }
            if (!told.get("ended").isEmpty()) {
                expected.add(chief.id() + "/ended");
                assertIsTheDay(chief, "ended", dated(drafts, chief, "ended"), told.get("ended"));
            }
            String host = SecondReading.party(chief.at("contemporary-territory-id"), firstDay(first));
            for (String moment : List.of("appointed", "started", "ended")) {
                Optional.ofNullable(drafts.get(chief.id() + "/" + moment))
                        .ifPresent(draft -> events.put(moment, draft.statement().event()));
            }
            events.forEach((moment, event) -> assertThat(said(event))
                    .as(chief.id() + "/" + moment)
                    .isEqualTo(people.get(chief.at("person-id")) + ", " + ranks.get(chief.at("role-title-id"))
                            + ", US to " + host));
        }

        assertThat(drafts.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(listed)
                .containsAll(ids(reading.records("missions-orgs", "chief", RealRecordsTest::id)))
                .containsAll(ids(reading.records("positions-principals", "principal", RealRecordsTest::id)));
    }

    @Test
    void of_a_hundred_chiefs_ninety_nine_took_the_post_after_the_one_listed_before_had_left_it() {
        var chiefs = new SecondReading(RealEditions.root().resolve("pocom"))
                .records("missions-countries", "chief", RealRecordsTest::id);
        int known = 0;
        int before = 0;
        for (int i = 1; i < chiefs.size(); i++) {
            String left = chiefs.get(i - 1).at("ended/date");
            String started = chiefs.get(i).at("started/date");
            if (chiefs.get(i - 1).file().equals(chiefs.get(i).file())
                    && left.length() == 10
                    && started.length() == 10) {
                known++;
                before += started.compareTo(left) < 0 ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(4_400);
        assertThat(before).isLessThan(known / 100);
    }

    /** The day itself, or one that is written around it because of the words beside it. */
    private static void assertIsTheDay(Record chief, String moment, String on, String day) {
        if (IN_DOUBT.matcher(chief.at(moment + "/note")).find()) {
            assertThat(on).as(chief.id() + "/" + moment).isNotEqualTo(day).contains(day);
        } else {
            assertThat(on).as(chief.id() + "/" + moment).isEqualTo(day);
        }
    }

    private static void assertLiesBetween(Record chief, String on, Map<String, String> told) {
        if (chief.at("started/note").matches(".*\\d{4}")) {
            assertThat(on).as(chief.id()).contains(chief.at("started/note").replaceAll("\\D", ""));
            return;
        }
        String after = told.get("arrived").isEmpty() ? told.get("appointed") : told.get("arrived");
        String before = IN_DOUBT.matcher(chief.at("ended/note")).find() ? "" : told.get("ended");
        assertThat(on)
                .as(chief.id())
                .matches("\\[.*\\.\\..*]")
                .startsWith("[" + after)
                .endsWith(before + "]")
                .doesNotStartWith("[..");
    }

    private static List<String> ids(List<Record> records) {
        return records.stream().map(Record::id).toList();
    }

    private static String dated(Map<String, SourceDraft> drafts, Record chief, String moment) {
        return drafts.get(chief.id() + "/" + moment).statement().on().text();
    }

    private static LocalDate firstDay(String date) {
        return LocalDate.parse((date + "-01-01").substring(0, 10));
    }

    private static String name(Record person) {
        return Stream.of("forename", "nameLink", "surname", "genName")
                .map(part -> person.at("persName/" + part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(DiplomaticEvent event) {
        return switch (event) {
            case EnvoyAppointed(var sender, var host, var person, var rank, var _) ->
                person + ", " + rank.orElse("?") + ", " + sender.id() + " to " + host.id();
            case EnvoyTookPost(var sender, var host, var person, var rank, var _, var _) ->
                person + ", " + rank.orElse("?") + ", " + sender.id() + " to " + host.id();
            case EnvoyDeparted(var sender, var host, var person, var rank, var _) ->
                person + ", " + rank.orElse("?") + ", " + sender.id() + " to " + host.id();
            case DiplomaticEvent other -> other.toString();
        };
    }

    @Test
    void every_item_of_the_guide_is_told_in_the_year_of_its_head_or_listed() {
        var extract = RealEditions.read(Publication.RDCR, "rdcr");
        Map<String, List<SourceDraft>> drafts = extract.drafts().stream()
                .collect(Collectors.groupingBy(draft -> draft.localId().replaceFirst("^([^/]+/[^/]*)/.*", "$1")));
        var listed = listed(extract);
        var items = new SecondReading(RealEditions.root().resolve("rdcr"))
                .records("articles", "div", RealRecordsTest::id).stream()
                        .filter(div -> div.at("@type").equals("timeline"))
                        .toList();
        Set<String> told = new HashSet<>();
        int days = 0;

        assertThat(items).hasSize(1_222);
        for (var item : items) {
            String head = item.at("head");
            var here = drafts.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(item.file().replace(".xml", "/")))
                    .flatMap(one -> one.getValue().stream())
                    .filter(draft ->
                            !draft.statement().margin().note().orElse("").endsWith(WENT_ON))
                    .filter(draft -> !head.isEmpty()
                            && draft.statement().margin().note().orElse("").startsWith(head))
                    .toList();
            for (var draft : here) {
                told.add(draft.localId());
                String on = draft.statement().on().text();
                Set<String> years = yearsOf(item);
                assertThat(years.stream().anyMatch(on::contains))
                        .as(draft.localId() + " " + on)
                        .isTrue();
                if (on.matches("\\d{4}-\\d\\d-\\d\\d")
                        && item.at("head/date/@when").length() == 4) {
                    days++;
                    assertThat(items.stream()
                                    .filter(other -> other.file().equals(item.file())
                                            && other.at("head").equals(head))
                                    .map(other -> daysOf(other, on.substring(0, 4))))
                            .contains(Set.of(IN_WORDS.format(LocalDate.parse(on))));
                } else if (on.matches("\\d{4}") && item.at("head/date/@from").isEmpty()) {
                    assertThat(daysOf(item, on)).as(draft.localId()).size().isNotEqualTo(1);
                }
            }
            if (here.isEmpty()) {
                assertThat(listed).anyMatch(id -> id.startsWith(item.file().replace(".xml", "/")));
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(extract.drafts().stream()
                        .filter(draft ->
                                !draft.statement().margin().note().orElse("").endsWith(WENT_ON))
                        .map(SourceDraft::localId)
                        .toList());
        assertThat(days).isGreaterThan(600);
    }

    /** The years that the head of an item gives, as it reads and as they are marked up. */
    private static Set<String> yearsOf(Record item) {
        return Stream.of("head", "head/date/@when", "head/date/@from", "head/date/@to")
                .flatMap(part -> ANY_YEAR.matcher(item.at(part)).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> daysOf(Record item, String year) {
        return item.all("p").stream()
                .map(Node::getTextContent)
                .flatMap(text -> ANY_DAY.matcher(text.replaceAll("\\s+", " ")).results())
                .filter(found -> found.group(3).equals(year))
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());
    }
}
