package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final List<Map<String, String>> SOURCES = List.of(Map.of("title", "a source"));

    @Test
    void a_statement_is_read_with_all_that_it_says() {
        Statement statement = Trees.statement(tree(
                "mission-opened",
                "1992-03-16",
                object(
                        "sender", "US",
                        "host", "AZ",
                        "rank", "consulate-general",
                        "city", "Baku",
                        "concerns", List.of("AM"),
                        "note", "first of its rank")));

        assertThat(Trees.write(statement))
                .hasToString("{kind=mission-opened, on=1992-03-16, event={sender=US, host=AZ, rank=consulate-general,"
                        + " city=Baku, concerns=[AM], note=first of its rank}, sources=[{title=a source}]}");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(faults(object(
                        "kind",
                        "mission-opened",
                        "on",
                        "1992-02-30",
                        "event",
                        object("sender", "ZZ", "rank", "palace", "town", "Baku"),
                        "sources",
                        List.of(object("title", " ", "url", "ftp://x")),
                        "reason",
                        "none")))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/on",
                        "/event/sender",
                        "/event/host",
                        "/event/rank",
                        "/event/town",
                        "/sources/0/title",
                        "/sources/0/url",
                        "/reason");
    }

    @Nested
    class A_statement {

        @Test
        void needs_its_four_members() {
            assertThat(faults(Map.of()))
                    .extracting(Fault::toString)
                    .containsExactly(
                            "Fault[pointer=/kind, message=this field is required]",
                            "Fault[pointer=/on, message=this field is required]",
                            "Fault[pointer=/event, message=this field is required]",
                            "Fault[pointer=/sources, message=this field is required]");
        }

        @Test
        void of_an_unknown_kind_is_refused_and_the_rest_of_it_is_read_all_the_same() {
            assertThat(faults(object("kind", "embassy-opened", "on", "x", "event", Map.of(), "sources", List.of())))
                    .extracting(Fault::pointer)
                    .containsExactly("/kind", "/on", "/sources");
        }

        @Test
        void that_happens_on_one_day_refuses_an_interval() {
            assertThat(faults(tree("state-proclaimed", "1918/1920", object("state", "adr"))))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.pointer()).isEqualTo("/on");
                        assertThat(fault.message()).contains("use [a..b]");
                    });
        }

        @Test
        void of_wrong_types_is_refused() {
            assertThat(faults(object("kind", 1, "on", 1992, "event", List.of(), "sources", "a book")))
                    .extracting(Fault::message)
                    .containsExactly(
                            "expected a text, found a number",
                            "expected a date in EDTF, as text, found a number",
                            "expected a list of sources, found \"a book\"");
        }
    }

    @Nested
    class An_event {

        @Test
        void names_each_missing_field() {
            assertThat(event("mission-opened", object()))
                    .containsExactly("/event/sender", "/event/host", "/event/rank");
        }

        @Test
        void refuses_a_field_that_its_kind_does_not_have_and_lists_those_it_has() {
            assertThat(faults(tree("state-proclaimed", "1920", object("state", "azssr", "a~b/c", "x"))))
                    .containsExactly(new Fault(
                            "/event/a~0b~1c", "state-proclaimed has no such field; it has state, concerns, note"));
        }

        @Test
        void refuses_null_and_asks_to_leave_the_field_out() {
            assertThat(faults(tree("mission-opened", "1992", mission("city", null))))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.message()).contains("leave the field out"));
        }

        @Test
        void refuses_texts_that_nobody_can_read() {
            for (String text : List.of("", " ", "Baku ", "Ba\u0000ku", "Ba\nku", "Ba\ud800ku", "x".repeat(2_001))) {
                assertThat(event("mission-opened", mission("city", text)))
                        .as(text)
                        .containsExactly("/event/city");
            }
            assertThat(event("mission-opened", mission("city", "x".repeat(2_000))))
                    .isEmpty();
        }

        @Test
        void refuses_one_party_on_both_sides() {
            assertThat(event("mission-opened", object("sender", "US", "host", "US", "rank", "embassy")))
                    .containsExactly("/event/host");
            assertThat(event(
                            "territory-taken", object("conflict", "war", "by", "AM", "from", "AM", "territory", "all")))
                    .containsExactly("/event/from");
        }

        @Test
        void refuses_a_pair_that_is_not_two_different_parties() {
            assertThat(event("relations-severed", object("parties", List.of("US"))))
                    .containsExactly("/event/parties");
            assertThat(event("relations-severed", object("parties", List.of("US", "AZ", "AM"))))
                    .containsExactly("/event/parties");
            assertThat(event("relations-severed", object("parties", List.of("US", "US"))))
                    .containsExactly("/event/parties/1");
        }

        @Test
        void refuses_a_conflict_or_an_agreement_of_one() {
            assertThat(event("conflict-began", object("conflict", "war", "sides", List.of("AM"))))
                    .containsExactly("/event/sides");
            assertThat(event("agreement-signed", object("parties", List.of(), "title", "a treaty")))
                    .containsExactly("/event/parties");
            assertThat(event("agreement-signed", object("parties", List.of("AM", "AZ", "US"), "title", "a treaty")))
                    .isEmpty();
        }

        @Test
        void refuses_a_meeting_of_nobody_but_takes_a_visit_without_companions() {
            assertThat(event("meeting-held", object("participants", List.of()))).containsExactly("/event/participants");
            assertThat(event(
                            "visit-paid",
                            object("visitor", "Barack Obama", "from", "US", "to", "AZ", "companions", List.of())))
                    .isEmpty();
        }

        @Test
        void refuses_endless_lists() {
            List<String> people =
                    IntStream.range(0, 101).mapToObj(i -> "person " + i).toList();

            assertThat(event("meeting-held", object("participants", people))).containsExactly("/event/participants");
        }

        @Test
        void needs_an_amount_and_its_currency_together() {
            assertThat(event("aid-offered", aid("amount", 10))).containsExactly("/event/currency");
            assertThat(event("aid-offered", aid("currency", "USD"))).containsExactly("/event/amount");
            assertThat(event("aid-offered", aid("amount", 10, "currency", "US$")))
                    .containsExactly("/event/currency");
            assertThat(event("aid-offered", aid("amount", 10, "currency", "USD")))
                    .isEmpty();
        }

        @Test
        void refuses_numbers_beyond_all_measure() {
            for (Object number :
                    Arrays.<Object>asList(1e15, new BigDecimal("1e999999999"), 1e-7, Double.NaN, "10", true)) {
                assertThat(event("aid-offered", aid("amount", number, "currency", "USD")))
                        .as(number.toString())
                        .containsExactly("/event/amount");
            }
        }

        @Test
        void refuses_a_survey_without_results() {
            assertThat(event(
                            "opinion-surveyed",
                            object(
                                    "publisher",
                                    "a pollster",
                                    "population",
                                    "AZ",
                                    "question",
                                    "?",
                                    "results",
                                    Map.of())))
                    .containsExactly("/event/results");
            assertThat(event(
                            "opinion-surveyed",
                            object(
                                    "publisher", "a pollster",
                                    "population", "AZ",
                                    "question", "?",
                                    "results", object("yes", "many"))))
                    .containsExactly("/event/results/yes");
        }

        @Test
        void refuses_a_last_day_that_is_an_interval_or_before_its_beginning() {
            assertThat(event("waiver-granted", waiver("2002/2003"))).containsExactly("/event/lastDay");
            assertThat(event("waiver-granted", waiver("1991"))).containsExactly("/event/lastDay");
            assertThat(event("waiver-granted", waiver("1992"))).isEmpty();
        }

        @Test
        void refuses_a_mission_that_moves_nowhere() {
            assertThat(event("mission-moved", mission("city", "Bonn", "to", "Bonn")))
                    .containsExactly("/event/to");
            assertThat(event("mission-reranked", mission("to", "embassy"))).containsExactly("/event/to");
        }

        @Test
        void refuses_a_conflict_whose_name_is_no_slug() {
            assertThat(event("conflict-ended", object("conflict", "Nagorno-Karabakh")))
                    .containsExactly("/event/conflict");
        }
    }

    @Nested
    class Sources {

        @Test
        void are_one_at_least_and_fifty_at_most() {
            assertThat(sources(List.of())).containsExactly("/sources");
            assertThat(sources(Collections.nCopies(51, SOURCES.getFirst()))).containsExactly("/sources");
            assertThat(sources(Collections.nCopies(50, SOURCES.getFirst()))).isEmpty();
        }

        @Test
        void have_a_title_and_an_address_that_can_be_followed() {
            assertThat(sources(List.of(object("url", "javascript:alert(1)"))))
                    .containsExactly("/sources/0/title", "/sources/0/url");
            assertThat(sources(List.of(object("title", "x".repeat(1_001))))).containsExactly("/sources/0/title");
            assertThat(sources(List.of(object("title", "t", "url", "https://example.org/a b"))))
                    .containsExactly("/sources/0/url");
            assertThat(sources(List.of(object("title", "t", "url", "https:///path"))))
                    .containsExactly("/sources/0/url");
            assertThat(sources(List.of(object("title", "t", "url", "HTTPS://example.org/a?b=c"))))
                    .isEmpty();
        }

        @Test
        void were_read_on_one_day() {
            assertThat(sources(List.of(object("title", "t", "accessed", "2025/2026"))))
                    .containsExactly("/sources/0/accessed");
        }

        @Test
        void say_something_about_the_day_or_a_field_or_in_their_own_words() {
            assertThat(sources(List.of(object(
                            "title", "t", "says", object("on", "1992?", "state", "adr", "words", "so they say")))))
                    .isEmpty();
            assertThat(sources(List.of(object("title", "t", "says", object("on", "May", "city", "Baku")))))
                    .containsExactlyInAnyOrder("/sources/0/says/on", "/sources/0/says/city");
        }
    }

    @Test
    void a_part_of_a_statement_is_read_with_faults_below_its_own_place() {
        Kind kind = Kind.named("state-proclaimed").orElseThrow();

        assertThat(catchThrowableOfType(Malformed.class, () -> Trees.event(kind, Map.of(), "/event"))
                        .faults())
                .containsExactly(new Fault("/event/state", "this field is required"));
        assertThat(catchThrowableOfType(Malformed.class, () -> Trees.on(kind, "1918/1920", "/on"))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/on");
        assertThat(Trees.sources(kind, SOURCES, "/sources")).containsExactly(Source.titled("a source"));
    }

    @Test
    void what_the_journal_once_accepted_is_read_whatever_the_rules_have_become() {
        Map<String, Object> stored =
                new LinkedHashMap<>(tree("mission-opened", "1992", mission("city", "x".repeat(3_000))));
        stored.put("entry", "one");

        assertThat(Trees.chronicleEvent("entry-recorded", stored).entry()).isEqualTo("one");
    }

    @Test
    void a_thousand_faults_are_told_as_a_hundred() {
        Map<String, Object> event = mission();
        IntStream.range(0, 1_000).forEach(i -> event.put("field" + i, i));

        assertThat(faults(tree("mission-opened", "1992", event))).hasSize(100);
    }

    private static List<String> event(String kind, Map<String, ?> event) {
        return faults(tree(kind, "1992", event)).stream().map(Fault::pointer).toList();
    }

    private static List<String> sources(List<?> sources) {
        Map<String, Object> tree = tree("state-proclaimed", "1920", object("state", "azssr"));
        tree.put("sources", sources);
        return faults(tree).stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faults(Map<String, ?> tree) {
        List<Fault> faults = new ArrayList<>();
        try {
            assertThat(Trees.faults(Trees.statement(tree))).isEmpty();
        } catch (Malformed malformed) {
            faults.addAll(malformed.faults());
        }
        return faults;
    }

    private static Map<String, Object> tree(String kind, String on, Map<String, ?> event) {
        return object("kind", kind, "on", on, "event", event, "sources", SOURCES);
    }

    private static Map<String, Object> mission(Object... more) {
        return with(object("sender", "US", "host", "AZ", "rank", "embassy"), more);
    }

    private static Map<String, Object> aid(Object... more) {
        return with(object("donor", "US", "recipient", "AZ", "purpose", "security"), more);
    }

    private static Map<String, Object> waiver(String lastDay) {
        return object("donor", "US", "recipient", "AZ", "statute", "Section 907", "lastDay", lastDay);
    }

    private static Map<String, Object> object(Object... members) {
        return with(new LinkedHashMap<>(), members);
    }

    private static Map<String, Object> with(Map<String, Object> object, Object... members) {
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }
}
