package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final int SUCCESSIONS = 10;

    @Test
    void every_code_of_iso_3166_1_and_kosovo_is_a_country() {
        List<String> expected = new ArrayList<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        expected.add("XK");

        assertThat(ids(PartyType.COUNTRY)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_withdrawn_code_of_iso_3166_3_is_a_former_country() {
        assertThat(ids(PartyType.FORMER_COUNTRY))
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(IsoCountryCode.PART3));
    }

    @Test
    void all_others_are_slugs() {
        assertThat(Parties.all())
                .filteredOn(entry -> entry.type() == PartyType.HISTORICAL || entry.type() == PartyType.ORGANIZATION)
                .extracting(entry -> new Slug(entry.id()).text())
                .contains("adr", "azssr", "rsfsr", "baden", "papal-states", "nato", "league-of-nations");
    }

    @Test
    void ids_are_unique_and_sorted_by_code_point() {
        assertThat(Parties.all().stream().map(PartyEntry::id))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void names_are_unique_and_printable() {
        assertThat(Parties.all().stream().map(PartyEntry::name))
                .allSatisfy(name -> assertThat(TextRules.complaint(name, 100)).isEmpty());
        assertThat(Parties.all().stream()
                        .filter(entry -> entry.type() == PartyType.COUNTRY)
                        .map(PartyEntry::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_predecessor_is_in_the_catalogue_and_none_comes_before_itself() {
        for (PartyEntry entry : Parties.all()) {
            List<String> before = entry.predecessors();
            for (int i = 0; i < SUCCESSIONS && !before.isEmpty(); i++) {
                assertThat(before).allMatch(Parties::knows).doesNotContain(entry.id());
                before = before.stream()
                        .flatMap(id -> Parties.find(id).orElseThrow().predecessors().stream())
                        .toList();
            }
            assertThat(before).isEmpty();
        }
    }

    @Test
    void azerbaijan_took_the_place_of_the_republic_of_1918_and_of_the_soviet_one() {
        assertThat(Parties.find("AZ").orElseThrow().predecessors()).containsExactly("adr", "azssr");
    }

    @Test
    void names_are_those_of_today_in_any_locale() {
        assertThat(List.of("CZ", "CI", "TR", "US", "GB", "SUHH", "MK", "VA"))
                .extracting(id -> Parties.find(id).orElseThrow().name())
                .containsExactly(
                        "Czechia",
                        "Côte d'Ivoire",
                        "Türkiye",
                        "United States",
                        "United Kingdom",
                        "Soviet Union",
                        "North Macedonia",
                        "Holy See");
    }

    @Test
    void a_name_takes_its_article_in_a_sentence() {
        assertThat(Parties.find("US").orElseThrow().inSentence()).isEqualTo("the United States");
        assertThat(Parties.find("AZ").orElseThrow().inSentence()).isEqualTo("Azerbaijan");
    }

    @Test
    void a_party_is_found_by_any_of_its_names_however_they_are_written() {
        assertThat(List.of("azerbaijan", "COTE D’IVOIRE", "Ivory Coast", "The Bahamas", "Turkey", "U.S.S.R.", "Siam"))
                .extracting(name -> Parties.called(name).getFirst().id())
                .containsExactly("AZ", "CI", "CI", "BS", "TR", "SUHH", "TH");
        assertThat(Parties.called("Atlantis")).isEmpty();
    }

    @Test
    void an_unknown_id_is_refused_with_a_hint_where_there_is_one() {
        assertThatThrownBy(() -> new Party("ZZ")).hasMessageStartingWith("no party has the id ZZ;");
        assertThatThrownBy(() -> new Party("az")).hasMessageContaining("perhaps AZ (Azerbaijan)");
        assertThatThrownBy(() -> new Party("Czech Republic")).hasMessageContaining("perhaps CZ (Czechia)");
    }

    private static List<String> ids(PartyType type) {
        return Parties.all().stream()
                .filter(entry -> entry.type() == type)
                .map(PartyEntry::id)
                .toList();
    }
}
