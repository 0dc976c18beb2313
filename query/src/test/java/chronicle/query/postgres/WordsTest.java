package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found however they are accented. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Əliyev, Aliyev",
        "İlham ƏLİYEV, ilham aliyev",
        "Şəki, Saki",
        "Qarabağ, qarabag",
        "Bakı, BAKI",
        "São Tomé, sao tome",
        "Wałęsa, Walesa",
        "Côte d’Ivoire, cote d'ivoire",
        "Straße, STRASSE",
        "ΠΌΛΟΣ, πολος",
        "e\u0301tat, état"
    })
    void the_same_words_however_they_are_accented(String one, String other) {
        assertThat(Words.of(one)).isEqualTo(Words.of(other)).isNotEmpty();
    }

    @Test
    void words_end_where_letters_and_digits_do() {
        assertThat(Words.of("Section 907: https://example.org/a_b, 'U.S.' 102-511"))
                .containsExactly("102", "511", "907", "a", "b", "example", "https", "org", "s", "section", "u");
        assertThat(Words.of("--- ''' …")).isEmpty();
        assertThat(Words.of("Ⅳ, 5² 北京_𝒦")).containsExactly("52", "iv", "k", "北京");
    }

    @Test
    void every_word_of_a_question_may_be_the_beginning_of_one() {
        assertThat(Words.query("Embass' Bakı")).isEqualTo("'baki':* & 'embass':*");
        assertThat(Words.query("& | !")).isEmpty();
    }
}
