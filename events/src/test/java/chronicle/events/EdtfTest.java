package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest(name = "{0} lies from {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
        1992-03-16             | 1992-03-16 | 1992-03-16
        1992-02                | 1992-02-01 | 1992-02-29
        1992                   | 1992-01-01 | 1992-12-31
        0000                   | 0000-01-01 | 0000-12-31
        0000-02-29             | 0000-02-29 | 0000-02-29
        -0044-03-15            | -0044-03-15 | -0044-03-15
        -4712                  | -4712-01-01 | -4712-12-31
        9999-12-31             | 9999-12-31 | 9999-12-31
        1985?                  | 1985-01-01 | 1985-12-31
        1985-04~               | 1985-04-01 | 1985-04-30
        1985-04-12%            | 1985-04-12 | 1985-04-12
        1985-XX-XX             | 1985-01-01 | 1985-12-31
        1985-XX                | 1985-01-01 | 1985-12-31
        1900-02-XX             | 1900-02-01 | 1900-02-28
        198X                   | 1980-01-01 | 1989-12-31
        19XX                   | 1900-01-01 | 1999-12-31
        XXXX-XX-XX             | 0000-01-01 | 9999-12-31
        -198X                  | -1989-01-01 | -1980-12-31
        -46XX                  | -4699-01-01 | -4600-12-31
        -000X                  | -0009-01-01 | -0001-12-31
        2001-21                | 2001-01-01 | 2001-12-31
        2001-24                | 2001-01-01 | 2001-12-31
        -0044-22               | -0044-01-01 | -0044-12-31
        [1992-01..1992-05]     | 1992-01-01 | 1992-05-31
        [1992-01-15..1992]     | 1992-01-15 | 1992-12-31
        [1992..1992-05-03]     | 1992-01-01 | 1992-05-03
        [1992..1992]           | 1992-01-01 | 1992-12-31
        [..1992]               | -          | 1992-12-31
        [1992..]               | 1992-01-01 | -
        [..1992..]             | -          | -
        [1992,1993]            | 1992-01-01 | 1993-12-31
        [1995 , 1993]          | 1993-01-01 | 1995-12-31
        [1992]                 | 1992-01-01 | 1992-12-31
        [1667,1668, 1670..1672]| 1667-01-01 | 1672-12-31
        [1760-01,1760-02,1760-12..] | 1760-01-01 | -
        [..1760-12-03,1750]    | -          | 1760-12-03
        [1999,1990..1995,1980-05] | 1980-05-01 | 1999-12-31
        [198X,1995-03-XX]      | 1980-01-01 | 1995-03-31
        """)
    void a_point_lies_between_its_earliest_and_latest_day(String text, String earliest, String latest) {
        Edtf date = Edtf.parse(text);
        assertThat(date.start()).isEqualTo(bounds(earliest, latest));
        assertThat(date.end()).contains(date.start());
        assertThat(date.isInterval()).isFalse();
    }

    @ParameterizedTest(name = "{0} starts from {1} to {2} and ends from {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
        1992-03-16/1992-03-18  | 1992-03-16 | 1992-03-16 | 1992-03-18 | 1992-03-18
        1992-03-16/1992-03-16  | 1992-03-16 | 1992-03-16 | 1992-03-16 | 1992-03-16
        1992/1993              | 1992-01-01 | 1992-12-31 | 1993-01-01 | 1993-12-31
        1992/1992              | 1992-01-01 | 1992-12-31 | 1992-01-01 | 1992-12-31
        1992/1992-05           | 1992-01-01 | 1992-05-31 | 1992-05-01 | 1992-05-31
        1992-05/1992           | 1992-05-01 | 1992-05-31 | 1992-05-01 | 1992-12-31
        1992-05-10/1992-05     | 1992-05-10 | 1992-05-10 | 1992-05-10 | 1992-05-31
        1985~/1990?            | 1985-01-01 | 1985-12-31 | 1990-01-01 | 1990-12-31
        2001-24/2002-21        | 2001-01-01 | 2001-12-31 | 2002-01-01 | 2002-12-31
        2001-22/2001-23        | 2001-01-01 | 2001-12-31 | 2001-01-01 | 2001-12-31
        -0044/0000-03          | -0044-01-01 | -0044-12-31 | 0000-03-01 | 0000-03-31
        ../1992-05             | -          | 1992-05-31 | 1992-05-01 | 1992-05-31
        /1992-05%              | -          | 1992-05-31 | 1992-05-01 | 1992-05-31
        1992-05/               | 1992-05-01 | 1992-05-31 | 1992-05-01 | -
        """)
    void a_span_has_bounds_for_its_first_and_its_last_day(
            String text, String startEarliest, String startLatest, String endEarliest, String endLatest) {
        Edtf date = Edtf.parse(text);
        assertThat(date.start()).isEqualTo(bounds(startEarliest, startLatest));
        assertThat(date.end()).contains(bounds(endEarliest, endLatest));
        assertThat(date.isInterval()).isTrue();
    }

    @Test
    void an_open_end_is_no_end() {
        assertThat(Edtf.parse("1992/..").end()).isEmpty();
        assertThat(Edtf.parse("1992/..").isInterval()).isTrue();
        assertThat(Edtf.parse("1992-05/..").start()).isEqualTo(bounds("1992-05-01", "1992-05-31"));
    }

    @Test
    void an_unknown_end_came_on_some_day_since_the_start() {
        assertThat(Edtf.parse("1992/").end()).contains(bounds("1992-01-01", "-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985?", "1985%", "1985-04?", "1985-04-12%", "1985?/1990", "1985/1990%", "../1985?"})
    void a_question_mark_or_a_percent_sign_qualifies(String text) {
        assertThat(Edtf.parse(text).qualified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "1985~", "198X", "1985~/1990~", "[1985,1990]", "2001-21"})
    void an_approximate_or_unspecified_date_is_not_qualified(String text) {
        assertThat(Edtf.parse(text).qualified()).isFalse();
    }

    @Test
    void the_text_is_kept_as_it_was_read() {
        assertThat(Edtf.parse("[1995 , 1993]").text()).isEqualTo("[1995 , 1993]");
        assertThat(Edtf.parse("1985-04-12%")).hasToString("1985-04-12%");
    }

    @Test
    void dates_are_equal_by_their_text() {
        assertThat(Edtf.parse("1985")).isEqualTo(Edtf.parse("1985")).hasSameHashCodeAs(Edtf.parse("1985"));
        assertThat(Edtf.parse("1985")).isNotEqualTo(Edtf.parse("1985-XX"));
    }

    @Nested
    class Refusals {

        @ParameterizedTest(name = "{0}: expected {2} at index {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                 | 0  | a year of four digits
            Y17000             | 0  | a year of four digits
            {1992,1993}        | 0  | a year of four digits
            ?1985              | 0  | a year of four digits
            ` 1985`            | 0  | a year of four digits
            199                | 0  | a year of four digits
            19                 | 0  | a year of four digits
            1XXX               | 0  | a year of four digits
            X992               | 0  | a year of four digits
            +1992              | 0  | a year of four digits
            ١٩٩٢               | 0  | a year of four digits
            −0044              | 0  | a year of four digits
            -                  | 1  | a year of four digits
            -XXXX              | 1  | a year of four digits
            -0000              | 0  | a year -4712 to -0001 or 0000 to 9999
            -4713              | 0  | a year -4712 to -0001 or 0000 to 9999
            -4713-05-01        | 0  | a year -4712 to -0001 or 0000 to 9999
            -471X              | 0  | a year -4712 to -0001 or 0000 to 9999
            -47XX              | 0  | a year -4712 to -0001 or 0000 to 9999
            1992/-9999         | 5  | a year -4712 to -0001 or 0000 to 9999
            1992-13            | 5  | a month 01-12, a season 21-24 or XX
            1992-00            | 5  | a month 01-12, a season 21-24 or XX
            0000-00-00         | 5  | a month 01-12, a season 21-24 or XX
            1992-1             | 5  | a month 01-12, a season 21-24 or XX
            1992-              | 5  | a month 01-12, a season 21-24 or XX
            1992-1X            | 5  | a month 01-12, a season 21-24 or XX
            2001-20            | 5  | a month 01-12, a season 21-24 or XX
            2001-25            | 5  | a month 01-12, a season 21-24 or XX
            1992-02-30         | 8  | a day 01-29 or XX
            1991-02-29         | 8  | a day 01-28 or XX
            1900-02-29         | 8  | a day 01-28 or XX
            1992-04-31         | 8  | a day 01-30 or XX
            1992-12-00         | 8  | a day 01-31 or XX
            1992-12-           | 8  | a day 01-31 or XX
            1992-12-3          | 8  | a day 01-31 or XX
            1992-12-1X         | 8  | a day 01-31 or XX
            12345              | 4  | `"/" or the end of the date`
            19920316           | 4  | `"/" or the end of the date`
            1985?~             | 5  | `"/" or the end of the date`
            1985?-04           | 5  | `"/" or the end of the date`
            198X-04            | 4  | `"/" or the end of the date`
            198X~              | 4  | `"/" or the end of the date`
            1985-XX-04         | 7  | `"/" or the end of the date`
            XXXX-04            | 4  | `"/" or the end of the date`
            2001-21~           | 7  | `"/" or the end of the date`
            2001-21-01         | 7  | `"/" or the end of the date`
            1992-03-16T10:00   | 10 | `"/" or the end of the date`
            `1992 `            | 4  | `"/" or the end of the date`
            1992..1993         | 4  | `"/" or the end of the date`
            1993/1992          | 5  | a date not before the one it runs from
            1992-05-02/1992-05-01 | 11 | a date not before the one it runs from
            1993/1992-24       | 5  | a date not before the one it runs from
            -0044/-0045        | 6  | a date not before the one it runs from
            [1993..1992]       | 7  | a date not before the one it runs from
            [1990,1993..1992]  | 12 | a date not before the one it runs from
            1992/1993/1994     | 9  | the end of the date
            1992/../1993       | 7  | the end of the date
            1992//1993         | 5  | a year of four digits
            1992/[1993]        | 5  | a year of four digits
            198X/1990          | 0  | a date of an interval without X
            1985/1990-XX       | 5  | a date of an interval without X
            /198X              | 1  | a date of an interval without X
            /                  | 1  | `a date, since an interval has one on at least one side,`
            ../..              | 3  | `a date, since an interval has one on at least one side,`
            /..                | 1  | `a date, since an interval has one on at least one side,`
            ../                | 3  | `a date, since an interval has one on at least one side,`
            ..1992             | 2  | `"/"`
            [                  | 1  | a year of four digits
            []                 | 1  | a year of four digits
            [..]               | 3  | a year of four digits
            [1992,]            | 6  | a year of four digits
            [1990,..1995]      | 6  | a year of four digits
            [1990..,1995]      | 7  | a year of four digits
            [1992              | 5  | `",", "..", or "]"`
            [1992/1993]        | 5  | `",", "..", or "]"`
            [1992 ]            | 5  | `",", "..", or "]"`
            [..1992..1993]     | 9  | `"]"`
            [1992]/1993        | 6  | the end of the date
            [1985?,1990]       | 1  | a date of a set without ?, ~ or %
            [1990,2001-21]     | 6  | a date of a set that is no season
            [19XX..2001]       | 1  | a date of a range without X
            [1901..19XX]       | 7  | a date of a range without X
            """)
        void say_what_was_expected_where(String text, int at, String expected) {
            assertThatThrownBy(() -> Edtf.parse(text))
                    .isInstanceOfSatisfying(
                            EdtfException.class, e -> assertThat(e.at()).isEqualTo(at))
                    .hasMessage("expected " + expected + " at character " + (at + 1) + " of \"" + text + "\"");
        }

        @Test
        void of_over_long_texts_come_before_any_reading() {
            String text = "[1992" + ",1992".repeat(100_000) + "]";
            assertThatThrownBy(() -> Edtf.parse(text))
                    .isInstanceOfSatisfying(
                            EdtfException.class, e -> assertThat(e.at()).isEqualTo(200))
                    .hasMessageStartingWith(
                            "expected the end, since a date has at most 200 characters, at character 201")
                    .hasMessageEndingWith("1992…\"");
        }

        @Test
        void show_no_control_characters() {
            assertThatThrownBy(() -> Edtf.parse("1992\n-03"))
                    .hasMessage("expected \"/\" or the end of the date at character 5 of \"1992 -03\"");
        }
    }

    private static Bounds bounds(String earliest, String latest) {
        return new Bounds(
                earliest.equals("-") ? LocalDate.MIN : LocalDate.parse(earliest),
                latest.equals("-") ? LocalDate.MAX : LocalDate.parse(latest));
    }
}
