package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assessment.OpinionSurveyed;
import chronicle.events.Assessment.RatingPublished;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest value of what is measured again and again: a publisher's rating of somebody
 * ({@code freedom-house--freedom-in-the-world--az}), or a question put to a population.
 */
public final class Indicators implements Timeline<Indicators.State> {

    /**
     * An indicator.
     *
     * @param latest its latest value, if any
     */
    public record State(Optional<Reading> latest) {}

    /** A value of an indicator. */
    public sealed interface Reading {

        /** The value in a line. */
        String value();
    }

    /** A rating: so many points of the scale, and perhaps a verdict in words. */
    public record Rating(
            String value,
            Actor publisher,
            String rating,
            Actor rated,
            BigDecimal score,
            BigDecimal scale,
            Optional<String> verdict,
            Happening entry)
            implements Reading {}

    /** A survey: the share of each answer, in per cent. */
    public record Survey(
            String value,
            Actor publisher,
            String question,
            Actor population,
            Map<String, BigDecimal> results,
            Happening entry)
            implements Reading {}

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.SLUG;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Assessment assessment -> touches(assessment);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Inquiry _ -> List.of();
        };
    }

    /** Values follow one another in one thread: a later one is not the latest while an earlier one is still to come. */
    private static List<Touch> touches(Assessment assessment) {
        return switch (assessment) {
            case RatingPublished e ->
                List.of(new Touch(
                        Subjects.slug(
                                e.publisher().name(), e.rating(), e.rated().name()),
                        "value",
                        Role.CHANGE));
            case OpinionSurveyed e ->
                List.of(new Touch(
                        Subjects.slug(
                                e.publisher().name(),
                                e.question(),
                                e.population().name()),
                        "value",
                        Role.CHANGE));
        };
    }

    @Override
    public State beginning() {
        return new State(Optional.empty());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Assessment assessment -> evolve(state, assessment, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Assessment assessment, Happening happening) {
        Reading next = switch (assessment) {
            case RatingPublished e -> rating(e, happening);
            case OpinionSurveyed e -> survey(e, happening);
        };
        return state.latest.filter(former -> says(former, next)).isPresent() ? state : new State(Optional.of(next));
    }

    @Override
    public String headline(State state) {
        return state.latest.map(Reading::value).orElse("none");
    }

    private static Rating rating(RatingPublished e, Happening happening) {
        String points = e.score().toPlainString() + "/" + e.scale().toPlainString();
        String value = e.verdict().map(verdict -> points + " " + verdict).orElse(points);
        return new Rating(value, e.publisher(), e.rating(), e.rated(), e.score(), e.scale(), e.verdict(), happening);
    }

    /** The answer given most often sums a survey up; of several, the first by name. */
    private static Survey survey(OpinionSurveyed e, Happening happening) {
        String value = e.results().entrySet().stream()
                .min(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(most -> most.getKey() + " " + most.getValue().toPlainString() + " %")
                .orElse("none");
        return new Survey(value, e.publisher(), e.question(), e.population(), e.results(), happening);
    }

    private static boolean says(Reading former, Reading next) {
        return switch (next) {
            case Rating rating -> former instanceof Rating one && one.value.equals(rating.value);
            case Survey survey -> former instanceof Survey one && one.results.equals(survey.results);
        };
    }
}
