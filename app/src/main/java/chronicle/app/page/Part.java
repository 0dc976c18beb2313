package chronicle.app.page;

import chronicle.app.rest.Limit;
import chronicle.query.question.Unanswered;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list that is shown in an order of its own.
 *
 * @param all how many there are
 * @param next what the next part comes after
 */
record Part<T>(List<T> items, int all, Optional<String> next) {

    /** The part after so many. */
    static <T> Part<T> of(List<T> list, Limit limit, Optional<String> after) {
        int from = after.map(Part::number).orElse(0);
        int until = (int) Math.min(list.size(), (long) from + limit.items());
        return new Part<>(
                list.subList(Math.min(from, list.size()), until),
                list.size(),
                until < list.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    private static int number(String after) {
        if (after.matches("[0-9]{1,9}")) {
            return Integer.parseInt(after);
        }
        throw new Unanswered(
                Unanswered.Why.INVALID_PARAMETER, "after: expected what the page before gave as next, unchanged");
    }
}
