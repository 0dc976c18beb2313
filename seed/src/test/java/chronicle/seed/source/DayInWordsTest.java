package chronicle.seed.source;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Edtf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayInWordsTest {
    private static final Optional<Edtf> IN_POST = Optional.of(Edtf.parse("1850-03"));

    private static DayInWords day(@Nullable String day, @Nullable String words) {
        return new DayInWords(Optional.ofNullable(day), Optional.ofNullable(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1868-10-28|Between September 29, 1868, and|[1868-09-29..1868-10-28]",
                "1892-01-14|Presented credentials between January 8 and|[1892-01-08..1892-01-14]",
                "1892-08-28|Left Sinaia, Romania, between August 25 and|[1892-08-25..1892-08-28]",
                "1860-11-06|Closed the Legation in anticipation of the entry of the King, November"
                        + " 2-|[1860-11-02..1860-11-06]",
                "1869-09-08|Presented credentials on September 7 or|[1869-09-07,1869-09-08]",
                "1857-05-01|Left Buenos Aires about|1857-05-01~",
                "1851-09-12|On or about|1851-09-12~",
                "1879-07-07|Transmitted credentials by note on approximately|1879-07-07~",
                "1831-05-02|Left post on or shortly before|1831-05-02~",
                "1850-07-18|Left Ecuador on or soon after|1850-07-18~",
                "1897-03-09|Left post on or shortly after|1897-03-09~",
                "1868-06-24|Probably presented recall soon after|1868-06-24%",
                "1873-06-30|Probably presented recall about|1873-06-30%",
                "1891-08|Letter of credence probably presented when Maney visited Asuncion in|1891-08?",
                "1851-09-12|Probably presented recall before|[1850-03..1851-09-12]",
                "1866-07-20|Died at post on or before|[1850-03..1866-07-20]",
                "1849-07-20|Left post on or before|1849-07-20~",
                "1858-06-01|Left post on or after|[1858-06-01..]",
                "1860-07-20|Left between Tuesday and|1860-07-20~",
                "1958-03-19|Recommissioned and reaccredited after formation of the United Arab Republic|1958-03-19",
                "1941-12-08|Japan declared war on the United States on (local time)|1941-12-08",
                "1847|Left post late in|1847",
                "1992-09-16||1992-09-16",
                "|Dec 1986|1986-12",
                "|January-March 1802|[1802-01..1802-03]"
            })
    void words_beside_a_day_say_how_far_it_is_known(@Nullable String day, @Nullable String words, String on) {
        assertThat(day(day, words).on(IN_POST)).contains(Edtf.parse(on));
    }

    @Test
    void a_day_before_which_nothing_is_known_has_no_lower_bound() {
        assertThat(day("1828-11-09", "On or before").on(Optional.empty())).contains(Edtf.parse("[..1828-11-09]"));
        assertThat(day("1828-11-09", "On or before").on(Optional.of(Edtf.parse("[1828-02..1828-05-03]"))))
                .contains(Edtf.parse("[1828-02-01..1828-11-09]"));
    }

    @Test
    void words_without_a_day_are_none() {
        assertThat(day(null, "Recommissioned to Guatemala and Honduras only").on(IN_POST))
                .isEmpty();
        assertThat(day(null, null).on(IN_POST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1857-05-01|Left post about|Left post about 1857-05-01.",
                "1868-10-28|Between September 29, 1868, and|Between September 29, 1868, and 1868-10-28.",
                "|Departed Madrid on|Departed Madrid on a day unknown.",
                "1860-11-06|November 2-|November 2-1860-11-06.",
                "1917-04-20|Left Riga|Left Riga.",
                "1917-04-20|Left Suva.|Left Suva."
            })
    void the_words_are_kept_with_their_day(@Nullable String day, String words, String sentence) {
        assertThat(day(day, words).sentence()).contains(sentence);
    }
}
