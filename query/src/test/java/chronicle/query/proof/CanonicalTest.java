package chronicle.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The canonical form, with the examples of RFC 8785. */
class CanonicalTest {

    private static String canonical(String json) {
        return new String(Canonical.of(json), UTF_8);
    }

    @Test
    void numbers_texts_and_words_are_written_in_one_way() {
        assertThat(canonical("""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }\
            """)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
                """);
    }

    @Test
    void names_are_sorted_by_their_utf_16_units() {
        assertThat(canonical("{\"\\u20ac\": 1, \"\\r"
                        + "\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"ö\":"
                        + " 7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void what_is_not_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.of("{\"a\": }"));
    }
}
