package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1992-10-24                 | 24 October 1992
        1992-10                    | October 1992
        1992                       | 1992
        1985~                      | about 1985
        1985?                      | perhaps 1985
        1985%                      | perhaps about 1985
        198X                       | the 1980s
        190X                       | the years 1900 to 1909
        18XX                       | the years 1800 to 1899
        XXXX                       | an unknown day
        1999-21                    | spring 1999
        [..1992-01]                | by January 1992
        [1992..]                   | 1992 or later
        [1992..1993-01-20]         | between 1992 and 20 January 1993
        [1992,1993]                | either 1992 or 1993
        [1992, 1993, 1995]         | either 1992, 1993 or 1995
        1994-09-25/1994-09-30      | 25 September 1994 to 30 September 1994
        2011/..                    | from 2011 on
        2011/                      | from 2011 until an unknown day
        ../2011                    | until 2011
        /2011                      | from an unknown day until 2011
        1985-XX-XX                 | 1985-XX-XX
        """)
    void a_date_is_said_as_people_say_it(String edtf, String words) {
        assertThat(DateWords.of(edtf)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1992-10-24                 | 24 October 1992
        0800-12-25                 | 25 December 800
        0044                       | 44
        -0043-03-15                | 15 March 44 BCE
        0000                       | 1 BCE
        -0099/-0089                | 100 BCE to 90 BCE
        [-0010..0012]              | between 11 BCE and 12
        Resolution 0822            | Resolution 0822
        """)
    void a_date_of_long_ago_is_shown_without_zeros_and_signs(String edtf, String words) {
        assertThat(DateWords.shown(edtf)).isEqualTo(words);
    }
}
