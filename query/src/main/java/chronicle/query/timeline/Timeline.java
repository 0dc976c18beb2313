package chronicle.query.timeline;

import chronicle.events.Statement;
import java.util.List;

/**
 * A view: a pure fold per subject. A state is a record whose parts carry the {@link Happening} that set them; equal
 * states are equal values. Its components are named as answers show them, and hold texts, numbers, words (enums), values
 * of the vocabulary, happenings, and records, lists, maps and optionals of these.
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

    /**
     * The subjects of which a statement speaks, each once; empty for one that this view does not tell. The margin
     * counts where the event alone names one party only: a project that a party backs concerns others.
     */
    List<Touch> touches(Statement statement);

    /** The state before anything happened. */
    S beginning();

    /** The state after a happening that touches the subject. */
    S evolve(S state, String subject, Happening happening);

    /**
     * The state after the effect of a happening has lapsed: after the last day of a span, or of a waiver. Nothing
     * lapses unless a view says so.
     */
    default S lapse(S state, String subject, Happening happening) {
        return state;
    }

    /** The one word or line that sums a state up. */
    String headline(S state);
}
