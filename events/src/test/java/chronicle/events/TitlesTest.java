package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private static final Party US = new Party("US");
    private static final Party AZ = new Party("AZ");
    private static final Party AM = new Party("AM");
    private static final Party AZSSR = new Party("azssr");
    private static final Slug NAGORNO_KARABAKH = new Slug("nagorno-karabakh");

    @Test
    void states_are_told_by_name() {
        assertThat(Titles.of(new Statehood.IndependenceDeclared(AZ, Optional.empty(), Optional.of(AZSSR))))
                .isEqualTo("Azerbaijan, formerly the Azerbaijan SSR, declared its independence");
        assertThat(Titles.of(new Recognition.RelationsEstablished(List.of(AZ, US))))
                .isEqualTo("Azerbaijan and the United States established diplomatic relations");
    }

    @Test
    void a_mission_is_told_with_its_city_where_that_is_known() {
        assertThat(Titles.of(new Representation.MissionOpened(US, AZ, MissionRank.EMBASSY, Optional.of("Baku"))))
                .isEqualTo("The United States opened its embassy in Baku, Azerbaijan");
        assertThat(Titles.of(new Representation.MissionClosed(US, AZ, MissionRank.INTERESTS_SECTION, Optional.empty())))
                .isEqualTo("The United States closed its interests section in Azerbaijan");
        assertThat(Titles.of(new Representation.EnvoyTookPost(
                        US, AZ, "Amy Carlon", Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo("Amy Carlon took post as head of mission of the United States to Azerbaijan");
    }

    @Test
    void a_conflict_is_told_by_its_slug_in_capitals() {
        assertThat(Titles.of(new Conflict.ConflictBegan(NAGORNO_KARABAKH, List.of(AM, AZ))))
                .isEqualTo("The Nagorno-Karabakh conflict began between Armenia and Azerbaijan");
    }

    @Test
    void aid_is_told_with_the_one_who_acted_or_else_the_donor() {
        String statute = "Section 907";
        assertThat(Titles.of(new Assistance.WaiverGranted(
                        US, AZ, statute, Optional.of(new Actor("George W. Bush")), Optional.empty())))
                .isEqualTo("George W. Bush waived the restriction for Azerbaijan: Section 907");
        assertThat(Titles.of(new Assistance.WaiverExtended(US, AZ, statute, Optional.empty(), Optional.empty())))
                .isEqualTo("The United States extended the waiver for Azerbaijan: Section 907");
        assertThat(Titles.of(new Assistance.AidOffered(
                        US, AZ, Optional.of(new BigDecimal("10000000")), Optional.of("USD"), "border security")))
                .isEqualTo("The United States offered Azerbaijan 10,000,000 USD: border security");
        assertThat(Titles.of(new Assistance.AidOffered(US, AZ, Optional.empty(), Optional.empty(), "border security")))
                .isEqualTo("The United States offered Azerbaijan aid: border security");
    }

    @Test
    void an_actor_who_is_a_party_is_told_by_name() {
        assertThat(Titles.of(
                        new Utterance.PositionTaken(new Actor("US"), Optional.empty(), "Section 907", Stance.OPPOSES)))
                .isEqualTo("The United States opposed Section 907");
    }

    @Test
    void a_body_that_is_called_by_what_it_is_takes_an_article_and_a_person_none() {
        assertThat(Titles.of(new Utterance.ConcernExpressed(
                        new Actor("Administration of Bill Clinton"), new Actor("Parliament of Armenia"), "a bill")))
                .isEqualTo(
                        "The Administration of Bill Clinton expressed concern about the Parliament of Armenia: a bill");
        assertThat(Titles.of(new Inquiry.AllegationDenied(new Actor("Helen of Troy"), "bribery")))
                .startsWith("Helen of Troy denied");
    }

    @Test
    void a_list_ends_in_and() {
        assertThat(Titles.of(new Encounter.MeetingHeld(
                        List.of(new Actor("A"), new Actor("B"), new Actor("C"), new Actor("US")),
                        Optional.of("Paris"))))
                .isEqualTo("A met B, C and the United States (Paris)");
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        assertThat(Titles.of(new Inquiry.AllegationDenied(new Actor("𝒳".repeat(1000)), "bribery")))
                .isEqualTo("𝒳".repeat(249) + "…");
    }

    @Test
    void every_kind_has_a_title_in_words_seed_58() {
        RandomStatements random = new RandomStatements(58);
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < 20; i++) {
                assertThat(Titles.of(random.statement(kind).event()))
                        .isNotBlank()
                        .doesNotContain("Optional", "[", "  ", " , ", "null");
            }
        }
    }
}
