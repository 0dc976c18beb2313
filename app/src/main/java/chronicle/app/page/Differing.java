package chronicle.app.page;

import chronicle.app.page.Possible.Reason;
import chronicle.query.question.Answer;
import chronicle.query.question.Comparison.Changed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a subject otherwise at one end of a comparison than at the other.
 *
 * @param gained the entries on which only the second answer rests
 * @param lost those on which only the first one rested
 */
record Differing(
        String view,
        String subject,
        Optional<Told> before,
        Optional<Told> after,
        List<Reason> gained,
        List<Reason> lost) {

    static Differing of(Changed changed, Wording words) {
        var before = changed.before().map(answer -> told(answer, words));
        var after = changed.after().map(answer -> told(answer, words));
        return new Differing(
                changed.view(),
                changed.subject(),
                before,
                after,
                without(reasons(after), reasons(before)),
                without(reasons(before), reasons(after)));
    }

    private static Told told(Answer answer, Wording words) {
        return Told.of(answer, answer.asOf().isBefore(LocalDate.now(ZoneOffset.UTC)), words);
    }

    private static List<Reason> reasons(Optional<Told> told) {
        return told.map(Told::because).orElse(List.of());
    }

    private static List<Reason> without(List<Reason> some, List<Reason> others) {
        List<Reason> rest = new ArrayList<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Whether the headline is another one too, not only what stands beside it or the reasons. */
    public boolean headline() {
        return !statuses(before).equals(statuses(after));
    }

    private static List<String> statuses(Optional<Told> told) {
        return told.map(each -> each.possible().stream()
                        .map(Possible::status)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
