package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    private static final List<RelationRow> ROWS = List.of(
            row("BR-US"),
            row("US-ZA"),
            row("AZ-US"),
            row("GB-US"),
            row("SUHH-US"),
            row("NG-US"),
            row("NE-US"),
            row("CI-RU"));

    private static RelationRow row(String dyad) {
        return new RelationRow(dyad, Names.relation(dyad), 1, Spark.NONE);
    }

    private static List<String> found(String asked) {
        return Sought.of(asked).among(ROWS).stream().map(RelationRow::dyad).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UK, GB-US",
        "britain, GB-US",
        "Great Britain, GB-US",
        "ivory, CI-RU",
        "cote d'ivoire, CI-RU",
        "AZ-US, AZ-US",
        "us az, AZ-US",
        "Azerbaijan – United States, AZ-US",
        "azer, AZ-US",
        "the U.K. and the USA, GB-US"
    })
    void a_party_is_found_by_its_id_or_by_the_beginnings_of_its_names(String asked, String only) {
        assertThat(found(asked)).containsExactly(only);
    }

    @Test
    void who_is_named_in_full_comes_before_whose_name_only_begins_so() {
        assertThat(found("Niger")).containsExactly("NE-US", "NG-US");
        assertThat(found("America").getFirst()).isEqualTo("BR-US");
    }

    @Test
    void one_who_took_the_place_of_another_is_found_after_it() {
        assertThat(found("USSR")).containsExactly("SUHH-US", "CI-RU");
        assertThat(Sought.of("USSR").parties()).containsExactly("SUHH");
    }

    @Test
    void what_is_no_beginning_of_a_word_or_not_a_word_at_all_finds_nothing() {
        assertThat(found("tates")).isEmpty();
        assertThat(found("–")).isEmpty();
        assertThat(found("")).isEmpty();
    }
}
