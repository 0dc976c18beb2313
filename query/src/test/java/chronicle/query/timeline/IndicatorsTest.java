package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.freedomRated2018;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.leadershipSurveyed2012;

import chronicle.events.Actor;
import chronicle.events.Assessment.OpinionSurveyed;
import chronicle.events.Assessment.RatingPublished;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private static final String RATING = "freedom-house--freedom-in-the-world--az";
    private static final String SURVEY = "gallup--approval-of-us-leadership--az";
    private final Indicators indicators = new Indicators();

    @Test
    void there_is_none_before_the_first_value() {
        given().then(indicators, RATING).is("none").because();
    }

    @Test
    void a_rating_is_so_many_points_of_its_scale_with_the_verdict() {
        given(freedomRated2018()).then(indicators, RATING).is("12/100 not free").because(freedomRated2018());
    }

    @Test
    void a_rating_without_a_verdict_is_its_points() {
        given(rated("bare", "2019-01-01", "11.50", Optional.empty()))
                .then(indicators, RATING)
                .is("11.5/100");
    }

    @Test
    void the_latest_value_counts() {
        Happening later = rated("later", "2019-02-05", "11", Optional.of("not free"));
        given(freedomRated2018(), later)
                .then(indicators, RATING)
                .is("11/100 not free")
                .because(later);
    }

    @Test
    void an_equal_value_keeps_its_earlier_supporter() {
        given(freedomRated2018(), rated("later", "2019-02-05", "12.0", Optional.of("not free")))
                .then(indicators, RATING)
                .because(freedomRated2018());
    }

    @Test
    void a_survey_is_the_answer_given_most_often() {
        given(leadershipSurveyed2012())
                .then(indicators, SURVEY)
                .is("approve 53 %")
                .because(leadershipSurveyed2012());
    }

    @Test
    void of_answers_given_equally_often_the_first_by_name_counts() {
        given(surveyed("tie", "2013-01-01", Map.of("no", new BigDecimal("50"), "maybe", new BigDecimal("50"))))
                .then(indicators, SURVEY)
                .is("maybe 50 %");
    }

    @Test
    void a_survey_with_another_share_of_another_answer_is_another_value() {
        Happening later = surveyed(
                "later", "2013-01-01", Map.of("approve", new BigDecimal("53"), "uncertain", new BigDecimal("47")));
        given(leadershipSurveyed2012(), later)
                .then(indicators, SURVEY)
                .is("approve 53 %")
                .because(later);
    }

    private static Happening rated(String entry, String on, String score, Optional<String> verdict) {
        return happening(
                entry,
                on,
                new RatingPublished(
                        new Actor("Freedom House"),
                        "Freedom in the World",
                        new Actor("AZ"),
                        new BigDecimal(score),
                        new BigDecimal("100"),
                        verdict));
    }

    private static Happening surveyed(String entry, String on, Map<String, BigDecimal> results) {
        return happening(
                entry,
                on,
                new OpinionSurveyed(new Actor("Gallup"), new Actor("AZ"), "approval of US leadership", results));
    }
}
