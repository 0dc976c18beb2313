package chronicle.query.timeline;

import chronicle.events.DiplomaticEvent;
import java.util.List;

/**
 * A view: a pure fold per subject. A state is a record whose parts carry the happening that set them ({@link Said}, or
 * a component of type {@link Happening} in a record of its own); equal states are equal values.
 *
 * @param <S> the state
 */
public interface Timeline<S extends Record> {

    /** The view's name, as in addresses. */
    String name();

    /** The number of this telling; to be raised when the same events are told otherwise. */
    int edition();

    /** How the ids of its subjects are built. */
    SubjectForm subjects();

    /** The subjects of which an event speaks, each once; empty for an event that this view does not tell. */
    List<Touch> touches(DiplomaticEvent event);

    /** The state before anything happened. */
    S beginning();

    /** The state after a happening that touches the subject. */
    S evolve(S state, String subject, Happening happening);

    /** The state after the effect of a happening has lapsed: after the last day of a span, or of a waiver. */
    S lapse(S state, String subject, Happening happening);

    /** The one word or line that sums a state up. */
    String headline(S state);
}
