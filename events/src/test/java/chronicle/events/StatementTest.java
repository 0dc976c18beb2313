package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Party US = new Party("US");
    private static final Party AZ = new Party("AZ");
    private static final Party AM = new Party("AM");

    private static final DiplomaticEvent OPENED =
            new Representation.MissionOpened(US, AZ, MissionRank.EMBASSY, Optional.of("Baku"));

    @Test
    void its_parties_are_those_of_its_fields_of_its_actors_and_of_its_margin() {
        Statement statement = new Statement(
                Edtf.parse("1992"),
                new Conflict.PeaceAgreementSigned(
                        new Slug("nagorno-karabakh"),
                        List.of(AM, AZ),
                        List.of("Nikol Pashinyan"),
                        Optional.empty(),
                        Optional.of(new Actor("US"))),
                new Margin(List.of(new Party("osce"), AZ), Optional.empty()),
                List.of(Source.titled("a treaty")));

        assertThat(statement.parties()).containsExactly(AM, AZ, US, new Party("osce"));
        assertThat(statement.relations().stream().map(Relation::id))
                .containsExactly("AM-AZ", "AM-US", "AM-osce", "AZ-US", "AZ-osce", "US-osce");
    }

    @Test
    void a_person_who_acts_is_no_party() {
        Statement statement = new Statement(
                Edtf.parse("2022"),
                new Inquiry.AllegationDenied(new Actor("Henry Cuellar"), "bribery"),
                Margin.EMPTY,
                List.of(Source.titled("news")));

        assertThat(statement.parties()).isEmpty();
        assertThat(statement.relations()).isEmpty();
    }

    @Test
    void a_source_that_says_another_day_or_city_disputes_it() {
        assertThat(saying(Map.of("on", "1992-03-17")).disputed()).isTrue();
        assertThat(saying(Map.of("city", "Gəncə")).disputed()).isTrue();
        assertThat(saying(Map.of("rank", "legation")).disputed()).isTrue();
    }

    @Test
    void a_source_that_says_the_same_in_other_words_does_not_dispute_it() {
        assertThat(saying(Map.of()).disputed()).isFalse();
        assertThat(saying(Map.of("on", "1992-03-16", "city", "Baku", "sender", "US"))
                        .disputed())
                .isFalse();
        assertThat(saying(Map.of("words", "in mid-March")).disputed()).isFalse();
    }

    private static Statement saying(Map<String, String> says) {
        return new Statement(
                Edtf.parse("1992-03-16"),
                OPENED,
                Margin.EMPTY,
                List.of(
                        Source.titled("one"),
                        new Source("another", Optional.empty(), Optional.empty(), Optional.empty(), says)));
    }
}
