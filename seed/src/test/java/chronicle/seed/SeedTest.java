package chronicle.seed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Assessment.OpinionSurveyed;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.Party;
import chronicle.events.Relation;
import chronicle.events.Representation;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Titles;
import chronicle.events.Trees;
import chronicle.events.Utterance.PositionTaken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {

    private static final Relation AZ_US = new Relation(new Party("AZ"), new Party("US"));

    /** What the document was found to say, fact by fact: number, kind and day. */
    private static final String FACTS = """
        1 meeting-held [1919..1919-09-18]
        2 recognition-withheld [1919..1919-09-18]
        3 statement-made 1919-09-18
        4 invasion-launched 1920-04
        5 state-proclaimed [1920-04..1922]
        6 union-joined 1922
        7 independence-declared 1991-10-18
        8 state-dissolved 1991-12-25
        9 state-recognized 1991-12-25
        10 mission-opened 1992-03-06
        11 mission-opened 1992-03-16
        12 visit-paid 2005
        13 statement-made 2009-09
        14 opinion-surveyed 2012
        15 investigation-reported 2022-01-21
        16 allegation-denied [2022-01-21..2025-08]
        17 conflict-began [..1990-08-07]
        18 blockade-imposed [..1992]
        19 territory-taken [..2025-08-08]
        20 mediation-began 1992
        21 mediation-format-proposed [1992..1992-08-23]
        22 aid-restricted 1992
        23 position-taken [1992..1993-01-20]
        24 position-taken [1993-01-20..2001-01-20]
        25 position-taken [2001-01-20..2009-01-20]
        26 statement-made 1998
        27 waiver-authorized [2001-09-11..2002-01]
        28 waiver-granted 2002-01
        29 waiver-extended [2009-01-20..2017-01-20]
        30 peace-agreement-signed 2025-08-08
        31 conflict-ended 2025-08-08
        32 cooperation-began [..2025-08]
        33 cooperation-began [..2025-08]
        34 cooperation-began [..2025-08]
        35 cooperation-began [..2025-08]
        36 cooperation-began [..2025-08]
        37 contribution-made [2001-09-11..2025-08]
        38 contribution-made [2001-09-11..2025-08]
        39 contribution-made [2001-09-11..2025-08]
        40 meeting-held 2011-11
        41 aid-offered [2011-01..2011-11]
        42 project-backed [..2025-08]
        43 cooperation-began [..2025-08]
        44 agreement-signed 1995
        45 status-granted 1995
        46 agreement-signed 2008
        47 status-granted 2008
        48 visit-paid [..2008-01]
        49 statement-made 2008-01
        50 position-taken [..2008-01]
        51 position-taken [..2025-08]
        52 rating-published 2018
        53 assistance-provided [..2025-08]
        54 statement-made 2014
        55 concern-expressed 2011/2016
        56 statement-made 2014
        57 statement-made [..2025-08]
        58 visit-paid 1994-09-25/1994-09-30
        59 visit-paid 1995-10-20/1995-10-26
        60 visit-paid 1997-07-27/1997-08-06
        61 visit-paid 1999-04-22/1999-04-27
        62 visit-paid 2000-02-12/2000-02-18
        63 visit-paid 2000-09-04/2000-09-09
        64 visit-paid 2001-04-01/2001-04-13
        65 visit-paid 2003-02-14/2003-02-23
        66 visit-paid 2006-04-25/2006-04-28
        67 visit-paid 2010-09-24
        68 visit-paid 2012-05-02/2012-05-04
        69 visit-paid 2012-05-20/2012-05-21
        70 visit-paid 2016-04-01
        71 visit-paid 2017-09-19
        72 visit-paid 2025-08-07/2025-08-09
        73 mission-opened [..2025-08]
        74 envoy-took-post [..2025-08]
        75 envoy-took-post [..2025-08]
        76 contribution-made [..2025-08]
        77 contribution-made [2001-09-11..2025-08]
        78 position-taken [1992..2025-08]
        """;

    private final List<Draft> drafts = Seed.drafts();

    @Test
    void every_fact_of_the_document_is_an_entry_of_its_kind_and_day() {
        String told = IntStream.range(0, drafts.size())
                .mapToObj(i -> "%d %s %s\n"
                        .formatted(
                                i + 1,
                                Kind.of(statement(i).event()).name(),
                                statement(i).on()))
                .collect(joining());

        assertThat(told).isEqualTo(FACTS);
    }

    @Test
    void ids_are_unique_and_fit_for_an_address() {
        assertThat(drafts.stream().map(Draft::id))
                .hasSize(78)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]{1,100}"));
    }

    @Test
    void every_entry_keeps_the_rules_for_what_people_send() {
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(Trees.faults(draft.statement())).isEmpty());
    }

    @Test
    void every_entry_names_the_document_and_the_section_in_it() {
        Set<String> sections = Set.of(
                "lead",
                "infobox",
                "History",
                "Contemporary relations",
                "U.S. Federal Grand Jury Probe",
                "Nagorno-Karabakh conflict",
                "Security partnership",
                "Economic cooperation",
                "Democracy development",
                "High-level visits",
                "Resident diplomatic missions");

        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.statement().sources())
                        .singleElement()
                        .satisfies(source -> {
                            assertThat(source.title()).isEqualTo("Azerbaijan–United States relations");
                            assertThat(source.locator())
                                    .hasValueSatisfying(
                                            section -> assertThat(sections).contains(section));
                        }));
    }

    @Test
    void all_but_the_early_history_and_the_war_itself_stands_on_the_page_of_the_two() {
        assertThat(drafts.stream()
                        .filter(draft -> !draft.statement().relations().contains(AZ_US))
                        .map(Draft::id))
                .containsExactly(
                        "wilson-meets-delegation-in-paris",
                        "recognition-withheld-from-democratic-republic",
                        "wilson-recalls-delegation-in-san-francisco",
                        "red-army-invades-democratic-republic",
                        "azerbaijan-ssr-proclaimed",
                        "azerbaijan-ssr-joins-soviet-union",
                        "independence-declared",
                        "soviet-union-dissolved",
                        "armenia-under-blockade",
                        "fifth-of-azerbaijan-taken");
    }

    @Test
    void one_statute_one_conflict_and_one_matter_are_named_alike_so_that_their_threads_meet() {
        assertThat(drafts.stream()
                        .map(draft -> draft.statement().event())
                        .filter(Assistance.class::isInstance)
                        .map(event -> Trees.write(new Telling(event, Margin.EMPTY)))
                        .filter(tree -> tree.containsKey("statute"))
                        .map(tree -> tree.get("statute")))
                .hasSize(4)
                .containsOnly("Section 907 of the Freedom Support Act");
        assertThat(drafts.stream()
                        .map(draft ->
                                Trees.write(draft.statement()).get("event").toString())
                        .filter(event -> event.contains("conflict=")))
                .hasSize(7)
                .allMatch(event -> event.contains("conflict=nagorno-karabakh"));
        assertThat(drafts.stream()
                        .map(draft -> draft.statement().event())
                        .filter(event -> event instanceof PositionTaken taken
                                && taken.matter().equals("Section 907 of the Freedom Support Act")))
                .hasSize(4);
    }

    @Test
    void the_survey_keeps_its_shares_as_stated_though_they_add_up_to_101() {
        OpinionSurveyed survey = (OpinionSurveyed) statement(13).event();

        assertThat(survey.results())
                .isEqualTo(Map.of(
                        "approve", new BigDecimal(53),
                        "disapprove", new BigDecimal(27),
                        "uncertain", new BigDecimal(21)));
    }

    @Test
    void the_peace_was_signed_by_both_sides_at_the_white_house() {
        Conflict.PeaceAgreementSigned peace =
                (Conflict.PeaceAgreementSigned) statement(29).event();

        assertThat(peace.signatories()).containsExactly("Nikol Pashinyan", "Ilham Aliyev");
        assertThat(peace.place()).contains("White House");
        assertThat(peace.host().orElseThrow().name()).isEqualTo("Donald Trump");
    }

    @Test
    void ten_million_dollars_were_offered() {
        Assistance.AidOffered offer = (Assistance.AidOffered) statement(40).event();

        assertThat(offer.amount()).contains(new BigDecimal("10000000"));
        assertThat(offer.currency()).contains("USD");
    }

    @Test
    void eight_visits_were_paid_by_heydar_aliyev_and_seven_by_ilham_aliyev() {
        List<VisitPaid> visits = drafts.stream()
                .map(draft -> draft.statement().event())
                .filter(VisitPaid.class::isInstance)
                .map(VisitPaid.class::cast)
                .toList();

        assertThat(visits)
                .filteredOn(visit -> visit.visitor().equals("Heydar Aliyev"))
                .hasSize(8);
        assertThat(visits)
                .filteredOn(visit -> visit.visitor().equals("Ilham Aliyev"))
                .hasSize(7);
        assertThat(visits)
                .filteredOn(visit -> visit.visitor().equals("Barack Obama"))
                .singleElement()
                .satisfies(visit -> assertThat(visit.companions()).containsExactly("Richard Lugar"));
    }

    @Test
    void missions_and_envoys_are_those_of_the_infobox() {
        assertThat(drafts.stream()
                        .map(draft -> draft.statement().event())
                        .filter(Representation.class::isInstance)
                        .map(Titles::of))
                .containsExactly(
                        "Azerbaijan opened its embassy in Washington, D.C., the United States",
                        "The United States opened its embassy in Baku, Azerbaijan",
                        "Azerbaijan opened its consulate-general in Los Angeles, the United States",
                        "Khazar Ibrahim took post as ambassador of Azerbaijan to the United States",
                        "Amy Carlon took post as chargé d'affaires of the United States to Azerbaijan");
    }

    private Statement statement(int index) {
        return drafts.get(index).statement();
    }
}
