package chronicle.query.postgres;

import chronicle.query.question.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells effects of one change on one subject as a person would. A day that merely moved is told as such: the same status
 * follows the same one, but later or earlier than before.
 */
record Sentences(List<Turn.Said> before, List<Turn.Said> after) {

    /** The effect, with its sentence. */
    Effect tell(Effect effect) {
        return new Effect(
                effect.view(),
                effect.subject(),
                effect.from(),
                effect.until(),
                effect.before(),
                effect.after(),
                effect.view() + " " + effect.subject() + ": "
                        + moved(effect).orElseGet(() -> words(effect) + days(effect)));
    }

    private Optional<String> moved(Effect effect) {
        if (effect.from().isEmpty()
                || effect.until().isEmpty()
                || effect.before().equals(effect.after())) {
            return Optional.empty();
        }
        LocalDate from = effect.from().get();
        LocalDate until = effect.until().get();
        List<String> formerly = at(before, from.minusDays(1));
        List<String> formerlyThen = at(before, until);
        List<String> now = at(after, from.minusDays(1));
        List<String> nowThen = at(after, until);
        if (!formerly.equals(now) || !formerlyThen.equals(nowThen)) {
            return Optional.empty();
        }
        if (effect.after().equals(formerly) && effect.before().equals(nowThen)) {
            return Optional.of(either(effect.before()) + " from " + until + " instead of " + from);
        }
        return effect.before().equals(formerly) && effect.after().equals(nowThen)
                ? Optional.of(either(effect.after()) + " from " + from + " instead of " + until)
                : Optional.empty();
    }

    private static List<String> at(List<Turn.Said> told, LocalDate day) {
        return told.stream()
                .filter(said -> !day.isBefore(said.from()) && day.isBefore(said.until()))
                .findFirst()
                .map(said -> said.told().statuses())
                .orElse(List.of());
    }

    private static String words(Effect effect) {
        if (effect.before().isEmpty()) {
            return either(effect.after());
        }
        return effect.before().equals(effect.after())
                ? either(effect.after()) + " as before, but in its details or for other reasons"
                : either(effect.after()) + " instead of " + either(effect.before());
    }

    private static String either(List<String> statuses) {
        return String.join(" or ", statuses);
    }

    private static String days(Effect effect) {
        String from = effect.from().map(day -> " from " + day).orElse("");
        String until = effect.until().map(day -> " until " + day).orElse("");
        return from.isEmpty() && until.isEmpty() ? " on all days" : from + until;
    }
}
