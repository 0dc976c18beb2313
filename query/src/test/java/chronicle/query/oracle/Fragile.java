package chronicle.query.oracle;

import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.List;
import java.util.function.BiPredicate;

/** A view with a bug: it tells as the sound one does, but fails on some happenings of some subjects. */
public record Fragile<S extends Record>(Timeline<S> sound, BiPredicate<String, Happening> bug) implements Timeline<S> {

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public int edition() {
        return sound.edition();
    }

    @Override
    public SubjectForm subjects() {
        return sound.subjects();
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return sound.touches(statement);
    }

    @Override
    public S beginning() {
        return sound.beginning();
    }

    @Override
    public S evolve(S state, String subject, Happening happening) {
        if (bug.test(subject, happening)) {
            throw new IllegalStateException("a bug, for the test");
        }
        return sound.evolve(state, subject, happening);
    }

    @Override
    public S lapse(S state, String subject, Happening happening) {
        return sound.lapse(state, subject, happening);
    }

    @Override
    public String headline(S state) {
        return sound.headline(state);
    }
}
