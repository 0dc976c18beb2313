package chronicle.query.axon;

import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.List;
import java.util.Locale;

/** A view in its next edition, whose headlines are in capitals. */
record NextEdition<S extends Record>(Timeline<S> former) implements Timeline<S> {

    @Override
    public String name() {
        return former.name();
    }

    @Override
    public int edition() {
        return former.edition() + 1;
    }

    @Override
    public SubjectForm subjects() {
        return former.subjects();
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return former.touches(statement);
    }

    @Override
    public S beginning() {
        return former.beginning();
    }

    @Override
    public S evolve(S state, String subject, Happening happening) {
        return former.evolve(state, subject, happening);
    }

    @Override
    public S lapse(S state, String subject, Happening happening) {
        return former.lapse(state, subject, happening);
    }

    @Override
    public String headline(S state) {
        return former.headline(state).toUpperCase(Locale.ROOT);
    }
}
