package chronicle.app.dates;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.dates.Meant.Clear;
import chronicle.app.dates.Meant.Unclear;
import chronicle.events.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5 May 1994                           | 1994-05-05
        5th of May, 1994                     | 1994-05-05
        May 5, 1994                          | 1994-05-05
        on 5 May 1994                        | 1994-05-05
        1994 May 5                           | 1994-05-05
        1994-05-05                           | 1994-05-05
        1994/5/5                             | 1994-05-05
        24.10.1992                           | 1992-10-24
        10/24/1992                           | 1992-10-24
        05/05/1994                           | 1994-05-05
        29 February 2000                     | 2000-02-29
        July 2009                            | 2009-07
        in Sept. 2009                        | 2009-09
        1992                                 | 1992
        -0044                                | -0044
        about 1985                           | 1985~
        c. 1985                              | 1985~
        ca. May 1985                         | 1985-05~
        perhaps 1985                         | 1985?
        1985 (?)                             | 1985?
        May 1985?                            | 1985-05?
        perhaps about 1985                   | 1985%
        spring 1991                          | 1991-21
        in the fall of 1991                  | 1991-23
        winter 1991/92                       | [1991-12..1992-02]
        1990s                                | 199X
        in the 1990's                        | 199X
        the years 1900 to 1909               | 190X
        the years 1900 to 1999               | 19XX
        19th century                         | 18XX
        12 BC                                | -0011
        by 44 B.C.                           | [..-0043]
        before 1992                          | [..1991]
        before January 1992                  | [..1991-12]
        before 1 March 1992                  | [..1992-02-29]
        before the 1990s                     | [..1989]
        after 1992                           | [1993..]
        after 31 December 1992               | [1993-01-01..]
        by 1992                              | [..1992]
        1992 or earlier                      | [..1992]
        not before May 1992                  | [1992-05..]
        1992 or later                        | [1992..]
        between March and May 1992           | [1992-03..1992-05]
        between 3 and 5 May 1994             | [1994-05-03..1994-05-05]
        between 28 April and 5 May 1994      | [1994-04-28..1994-05-05]
        between 1992 and 20 January 1993     | [1992..1993-01-20]
        2 or 3 May 1994                      | [1994-05-02,1994-05-03]
        2, 3 or 5 May 1994                   | [1994-05-02,1994-05-03,1994-05-05]
        May 2, 1994 or May 4, 1994           | [1994-05-02,1994-05-04]
        March or May 1992                    | [1992-03,1992-05]
        either 1992 or 1993                  | [1992,1993]
        either between 1990 and 1992 or 1995 | [1990..1992,1995]
        early 1991                           | [1991-01..1991-04]
        the second half of 1992              | [1992-07..1992-12]
        late February 1992                   | [1992-02-21..1992-02-29]
        the mid-1990s                        | [1994..1996]
        ?                                    | XXXX
        date unknown                         | XXXX
        """)
    void a_day_is_read_as_people_write_it(String words, String edtf) {
        assertThat(PlainDates.read(words, false)).isEqualTo(new Clear(Edtf.parse(edtf)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        from 1988 to 1994                   | 1988/1994
        1988–1994                           | 1988/1994
        1988-1994                           | 1988/1994
        25 to 30 September 1994             | 1994-09-25/1994-09-30
        25-30 September 1994                | 1994-09-25/1994-09-30
        28 September – 2 October 1994       | 1994-09-28/1994-10-02
        from about 1988 to spring 1994      | 1988~/1994-21
        from 2011 on                        | 2011/..
        since May 2011                      | 2011-05/..
        until 2011                          | ../2011
        from 2011 until an unknown day      | 2011/
        from an unknown day until 2011      | /2011
        5 May 1994                          | 1994-05-05
        """)
    void a_span_is_read_as_people_write_it(String words, String edtf) {
        assertThat(PlainDates.read(words, true)).isEqualTo(new Clear(Edtf.parse(edtf)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        05/06/1994                  | DAY_OR_MONTH_FIRST | 1994-06-05, 1994-05-06
        5.6.1994                    | DAY_OR_MONTH_FIRST | 1994-06-05, 1994-05-06
        about 5/6/1994              | DAY_OR_MONTH_FIRST | 1994-06-05~, 1994-05-06~
        1900s                       | DECADE_OR_CENTURY  | 190X, 19XX
        from 1988 to 1994           | ONE_DAY_ONLY       | [1988..1994]
        1988/1994                   | ONE_DAY_ONLY       | [1988..1994]
        since 1992                  | ONE_DAY_ONLY       | [1992..]
        until 1992                  | ONE_DAY_ONLY       | [..1992]
        about spring 1991           | DOUBTFUL_BOUND     | 1991-21
        """)
    void several_meanings_are_a_choice(String words, Trouble trouble, String choices) {
        assertThat(PlainDates.read(words, false)).isInstanceOfSatisfying(Unclear.class, unclear -> {
            assertThat(unclear.trouble()).isEqualTo(trouble);
            assertThat(unclear.choices()).extracting(Edtf::text).containsExactly(choices.split(", "));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5/6/94                              | CENTURY_MISSING
        5 May 94                            | CENTURY_MISSING
        May 94                              | CENTURY_MISSING
        the nineties                        | CENTURY_MISSING
        the early ’90s                      | CENTURY_MISSING
        24.10.92                            | CENTURY_MISSING
        5 May                               | YEAR_MISSING
        spring                              | YEAR_MISSING
        between March and May               | YEAR_MISSING
        30 February 1992                    | NO_SUCH_DAY
        29 February 1900                    | NO_SUCH_DAY
        31/31/1994                          | NO_SUCH_DAY
        1994/13                             | NO_SUCH_DAY
        from 1994 to 1988                   | REVERSED
        between May and March 1992          | REVERSED
        before about 1985                   | DOUBTFUL_BOUND
        between spring and summer 1991      | VAGUE_BOUND
        between the 1980s and 1992          | VAGUE_BOUND
        """)
    void what_is_no_date_is_refused_with_its_reason(String words, Trouble trouble) {
        assertThat(PlainDates.read(words, true))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.trouble()).isEqualTo(trouble));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "May the fourth",
                "1994-",
                "32",
                "between 1992",
                "or",
                "or later",
                ",",
                "the",
                "about",
                "from",
                "from to",
                "1992 and 1993",
                "winter 1991/95",
                "early",
                "19941",
                "[1992",
                "before",
                "0th century",
                "٣ May 1994"
            })
    void other_words_are_refused(String words) {
        assertThat(PlainDates.read(words, true)).isInstanceOf(Unclear.class);
    }
}
