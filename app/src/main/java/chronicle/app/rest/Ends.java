package chronicle.app.rest;

import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Comparison;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two ends of a comparison. An end of which only the day is said has the same knowledge as the other, and one of which
 * only the knowledge is said the same day; if nothing is said of it, it is the same day as known now.
 */
public record Ends(LocalDate asOf, Known known, LocalDate toAsOf, Known toKnown) {

    /** The ends as they are asked for, each at a position. */
    public static Ends of(
            Optional<Day> asOf,
            Optional<KnownAt> knownAt,
            Optional<Day> toAsOf,
            Optional<KnownAt> toKnownAt,
            ViewQuestions views) {
        var day = AsOf.given(asOf).day();
        var known = views.together(knownAt.orElseGet(KnownAt.Now::new));
        var toKnown = toKnownAt
                .map(views::together)
                .orElseGet(() -> toAsOf.isPresent() ? known : views.together(new KnownAt.Now()));
        return new Ends(day, known, toAsOf.map(Day::date).orElse(day), toKnown);
    }

    /** What is told otherwise of a pair of parties at the second end than at the first. */
    public Comparison compare(String relation, ViewQuestions views) {
        return views.compare(relation, asOf, position(known), toAsOf, position(toKnown));
    }

    private static KnownAt position(Known known) {
        return new KnownAt.Position(known.position());
    }
}
