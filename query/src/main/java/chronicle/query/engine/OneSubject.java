package chronicle.query.engine;

import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.List;

/** A view as it tells one of its subjects, and no other. */
public record OneSubject<S extends Record>(Timeline<S> view, String subject) implements Timeline<S> {

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public int edition() {
        return view.edition();
    }

    @Override
    public SubjectForm subjects() {
        return view.subjects();
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return view.touches(statement).stream()
                .filter(touch -> touch.subject().equals(subject))
                .toList();
    }

    @Override
    public S beginning() {
        return view.beginning();
    }

    @Override
    public S evolve(S state, String subject, Happening happening) {
        return view.evolve(state, subject, happening);
    }

    @Override
    public S lapse(S state, String subject, Happening happening) {
        return view.lapse(state, subject, happening);
    }

    @Override
    public String headline(S state) {
        return view.headline(state);
    }
}
