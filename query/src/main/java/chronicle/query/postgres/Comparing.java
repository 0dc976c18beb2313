package chronicle.query.postgres;

import chronicle.query.question.Answer;
import chronicle.query.question.Comparison;
import chronicle.query.question.Comparison.Changed;
import chronicle.query.question.RelationState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays two states of a relation side by side. */
final class Comparing {

    private Comparing() {}

    static Comparison of(RelationState before, RelationState after) {
        List<Changed> changes = new ArrayList<>();
        Set<String> views = new LinkedHashSet<>(before.views().keySet());
        views.addAll(after.views().keySet());
        for (String view : views) {
            Map<String, Answer> then = bySubject(before, view);
            Map<String, Answer> now = bySubject(after, view);
            Set<String> subjects = new TreeSet<>(then.keySet());
            subjects.addAll(now.keySet());
            for (String subject : subjects) {
                Changed changed = new Changed(
                        view, subject, Optional.ofNullable(then.get(subject)), Optional.ofNullable(now.get(subject)));
                if (!changed.before()
                        .map(Comparing::told)
                        .equals(changed.after().map(Comparing::told))) {
                    changes.add(changed);
                }
            }
        }
        return new Comparison(
                after.relation(), before.asOf(), before.position(), after.asOf(), after.position(), changes);
    }

    private static Map<String, Answer> bySubject(RelationState state, String view) {
        Map<String, Answer> answers = new TreeMap<>();
        state.views().getOrDefault(view, List.of()).forEach(answer -> answers.put(answer.subject(), answer));
        return answers;
    }

    private static Sameness told(Answer answer) {
        return Sameness.of(answer.certainty(), answer.answers());
    }
}
