package chronicle.app.rest;

import chronicle.query.question.Changes;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestParam;

/** Which changes of the audit trail are asked for, by programs and by people alike. */
@Together
public record ChangesAsked(
        @RequestParam Optional<String> by,
        @RequestParam Optional<Action> action,
        @RequestParam Optional<Since> since,
        @RequestParam Optional<RelationId> relation,
        @RequestParam Optional<ViewName> view,
        @RequestParam Optional<String> subject,
        @RequestParam Optional<String> origin,
        @RequestParam Optional<String> edition,
        @RequestParam Optional<Boolean> backdated,
        @RequestParam Optional<Boolean> sourceUnchanged,
        @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
        @RequestParam Optional<String> after) {

    /** The same as a question; a subject is one of a view, which has to be named too. */
    public Changes changes() {
        return new Changes(
                by,
                action.map(Action::name),
                since.map(Since::knownAt),
                relation.map(RelationId::id),
                view.map(ViewName::name),
                subject.map(id -> ViewName.required(view).name() + "/" + id),
                origin,
                edition,
                backdated,
                sourceUnchanged,
                limit.items(),
                after);
    }
}
