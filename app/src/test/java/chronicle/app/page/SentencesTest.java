package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.engine.Certainty;
import chronicle.query.question.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SentencesTest {
    private static final boolean PAST = true;

    private static final Wording WORDS = new Wording(bundle());

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("chronicle/app/page/words");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }

    @Test
    void a_mission_stands_since_a_day() {
        assertThat(certain("missions", "US-to-AZ", answer("embassy", "1992-03-16", "", "{}")))
                .isEqualTo("The United States has an embassy in Azerbaijan, since 16 March 1992.");
    }

    @Test
    void an_end_that_may_lie_before_the_beginning_is_not_told() {
        assertThat(certain("envoys", "US-to-AZ", answer("Richard Miles", "1992-09-16", "[..2025-08]", "{}")))
                .isEqualTo("Richard Miles heads the mission of the United States in Azerbaijan, since 16 September"
                        + " 1992.");
    }

    @Test
    void what_is_counted_was_counted_last_on_a_day() {
        assertThat(certain("visits", "GB-to-US", answer("116 visits", "2024-09-13", "", "{}")))
                .isEqualTo("There have been 116 visits from the United Kingdom to the United States, the last on 13"
                        + " September 2024.");
        assertThat(told(Certainty.CERTAIN, PAST, "visits", "GB-to-US", answer("1 visit", "1918", "[..1920]", "{}")))
                .isEqualTo("There had been one visit from the United Kingdom to the United States, the last in 1918.");
        assertThat(certain("agreements", "AZ-US", answer("2 signed", "[..2008-01]", "", "{}")))
                .isEqualTo("Azerbaijan and the United States have signed 2 agreements, a number unchanged since January"
                        + " 2008 or before.");
    }

    @Test
    void several_possible_counts_share_a_sentence() {
        assertThat(told(
                        Certainty.POSSIBLE,
                        PAST,
                        "visits",
                        "AZ-to-US",
                        answer("1 visit", "1993", "", "{}") + "," + answer("2 visits", "1994", "", "{}")))
                .isEqualTo("Uncertain: there had been 1 or 2 visits from Azerbaijan to the United States.");
        assertThat(told(
                        Certainty.POSSIBLE,
                        PAST,
                        "visits",
                        "AZ-to-US",
                        answer("none", "", "", "{}") + "," + answer("1 visit", "1994", "", "{}")))
                .isEqualTo("Uncertain whether there had been one visit from Azerbaijan to the United States.");
    }

    @Test
    void a_rating_and_a_survey_say_who_published_them_about_whom() {
        assertThat(certain(
                        "indicators",
                        "freedom-house--freedom-in-the-world--az",
                        answer("12/100 not free", "2018", "", """
                            {"latest": {"value": "12/100 not free", "publisher": "Freedom House", "score": 12, "scale": 100,
                                "rating": "Freedom in the World", "rated": "AZ", "verdict": "not free"}}\
                            """)))
                .isEqualTo("Freedom House rated Azerbaijan 12/100, not free (Freedom in the World), as published in"
                        + " 2018.");
        assertThat(certain("indicators", "a--b--az", answer("approve 53 %", "2012", "", """
            {"latest": {"value": "approve 53 %", "publisher": "A report", "question": "Leadership",
                "population": "AZ", "results": {"approve": 53, "disapprove": 46.5}}}\
            """)))
                .isEqualTo(
                        "A report surveyed Azerbaijan on “Leadership”: approve 53 %, disapprove 46.5 %, as published in"
                                + " 2012.");
    }

    @Test
    void a_position_is_on_record_whether_one_holds_it_or_several_do() {
        assertThat(certain("positions", "some--a-matter", answer("opposes", "[1992..2025-08]", "", """
            {"position": {"holder": "Azerbaijanis", "matter": "Section 907", "stance": "opposes"}}\
            """)))
                .isEqualTo("Opposition of Azerbaijanis to Section 907 is on record, since some day between 1992 and"
                        + " August 2025.");
    }

    private static String certain(String view, String subject, String answer) {
        return told(Certainty.CERTAIN, !PAST, view, subject, answer);
    }

    private static String told(Certainty certainty, boolean past, String view, String subject, String answers) {
        var possible = Possible.read("[" + answers + "]");
        var answer = new Answer(
                view,
                subject,
                LocalDate.of(2026, 1, 1),
                Instant.EPOCH,
                1,
                1,
                certainty,
                Optional.empty(),
                false,
                false,
                false,
                "[" + answers + "]");
        var said = new Sentences(answer, possible, past, WORDS).said();
        return said.sentence() + said.span();
    }

    private static String answer(String status, String since, String until, String state) {
        return """
            {"status": "%s", "since": %s, "until": %s, "state": %s, "because": []}\
            """.formatted(status, quoted(since), quoted(until), state);
    }

    private static String quoted(String on) {
        return on.isEmpty() ? "null" : "\"" + on + "\"";
    }
}
