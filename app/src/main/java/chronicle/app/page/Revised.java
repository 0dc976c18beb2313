package chronicle.app.page;

import chronicle.app.rest.Differences;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Effect;
import chronicle.query.question.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision of an entry, as its history shows it.
 *
 * @param action what was done: one of recorded, corrected, retracted, reinstated
 * @param altered what it says otherwise than the one before
 * @param effects what it did to the answers, the first ones
 * @param more whether it did more than that
 */
record Revised(Entry entry, String action, List<Altered> altered, List<Effect> effects, boolean more) {
    private static final int SHOWN = 12;

    /** The history of an entry, the newest first. */
    static List<Revised> of(List<Entry> revisions, Differences differences, ViewQuestions views, Wording words) {
        List<Revised> history = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            var entry = revisions.get(i);
            var effects = views.effects(entry.id(), entry.position(), SHOWN, Optional.empty());
            List<Altered> altered = i == 0
                    ? List.of()
                    : differences.between(revisions.get(i - 1), entry).lines().stream()
                            .map(line -> Altered.of(line, words))
                            .toList();
            history.addFirst(new Revised(
                    entry,
                    i == 0 ? "recorded" : action(revisions.get(i - 1), entry),
                    altered,
                    effects.items(),
                    effects.next().isPresent()));
        }
        return history;
    }

    private static String action(Entry before, Entry after) {
        if (before.standing() == after.standing()) {
            return "corrected";
        }
        return after.standing() ? "reinstated" : "retracted";
    }
}
