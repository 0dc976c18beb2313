package chronicle.app.page;

import chronicle.query.question.Answer;
import chronicle.query.question.Unfolding;
import chronicle.query.question.Unfolding.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that concerns a pair of parties through the days, as known at one position, and its drawing.
 *
 * @param own what belongs to the pair
 * @param others what concerns one of its parties only
 * @param steps the changes of what belongs to the pair, for the script of the scrubber, as JSON
 */
record RelationHistory(List<Unfolding> own, List<Unfolding> others, Lanes lanes, String steps) {

    /** What it says of a day about the pair. */
    Account told(Dial dial, Wording words) {
        return told(own, dial, words);
    }

    /** What it says of a day about one of the parties only. */
    Account beside(Dial dial, Wording words) {
        return told(others, dial, words);
    }

    private static Account told(List<Unfolding> unfoldings, Dial dial, Wording words) {
        return Account.of(unfoldings.stream()
                .map(unfolding -> Told.of(answer(unfolding, dial.asOf()), unfolding, dial.past(), words))
                .toList());
    }

    private static Answer answer(Unfolding unfolding, LocalDate day) {
        var held = unfolding.periods().stream()
                .filter(period -> covers(period, day))
                .findFirst()
                .orElseThrow();
        return new Answer(
                unfolding.view(),
                unfolding.subject(),
                day,
                unfolding.knownAt(),
                unfolding.position(),
                unfolding.edition(),
                held.certainty(),
                held.status(),
                held.qualified(),
                held.truncated(),
                unfolding.stale(),
                held.answers());
    }

    private static boolean covers(Stretch period, LocalDate day) {
        return period.from().map(first -> !day.isBefore(first)).orElse(true)
                && period.until().map(day::isBefore).orElse(true);
    }

    /** Whether a view failed on one of its subjects, so that it may say more once that is mended. */
    boolean isStale() {
        return all().anyMatch(Unfolding::stale);
    }

    /** About how many characters it keeps in memory. */
    int weight() {
        return steps.length()
                + all().flatMap(unfolding -> unfolding.periods().stream())
                        .mapToInt(period -> period.answers().length())
                        .sum();
    }

    private Stream<Unfolding> all() {
        return Stream.concat(own.stream(), others.stream());
    }
}
