package chronicle.app.page;

import chronicle.query.question.Answer;
import chronicle.query.question.Unfolding;
import chronicle.query.question.Unfolding.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that concerns a pair of parties through the days, as known at one position, and its drawing.
 *
 * @param steps the changes for the script of the scrubber, as JSON
 */
record RelationHistory(List<Unfolding> unfoldings, Lanes lanes, String steps) {

    /** What it says of a day, by view. */
    Map<String, List<Told>> told(Dial dial, Wording words) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (var unfolding : unfoldings) {
            told.computeIfAbsent(unfolding.view(), _ -> new ArrayList<>())
                    .add(Told.of(answer(unfolding, dial.asOf()), dial.past(), words));
        }
        return told;
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
        return unfoldings.stream().anyMatch(Unfolding::stale);
    }

    /** About how many characters it keeps in memory. */
    int weight() {
        return steps.length()
                + unfoldings.stream()
                        .flatMap(unfolding -> unfolding.periods().stream())
                        .mapToInt(period -> period.answers().length())
                        .sum();
    }
}
