package chronicle.query.postgres;

import chronicle.query.question.Answer;
import chronicle.query.question.Effect;
import chronicle.query.question.Held;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unfolding;
import chronicle.query.question.ViewStatus;
import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the views say. Every question throws {@link chronicle.query.question.Unanswered}: not-found for a view or
 * subject that is not there, not-yet-recorded, future-known-at, view-behind after the patience has run out.
 */
public class ViewQuestions {

    /**
     * @param views all views, as told by this program
     * @param patience how long a question waits for a view that has not yet reached the asked position
     */
    public ViewQuestions(DataSource database, List<? extends Timeline<?>> views, Duration patience) {}

    /** How far each view has come. */
    public List<ViewStatus> views() {
        return List.of();
    }

    /** The position for a known time. */
    public Known resolve(KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** What is told of one subject on a day. */
    public Answer answer(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** What is told on a day of every subject, or of those of a party, ordered by subject. */
    public Page<Answer> answers(
            String view, LocalDate asOf, KnownAt knownAt, Optional<String> party, int limit, Optional<String> after) {
        throw new UnsupportedOperationException();
    }

    /** One subject through valid time. */
    public Unfolding unfolding(String view, String subject, KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** One day of a subject through recorded time. */
    public Learning learning(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** All that concerns a pair ({@code AZ-US}, ordered by code point) or a party of it, at the least position of all views. */
    public RelationState state(String relation, LocalDate asOf, KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** Waits until all views and the register have told a position; whether they have within that time. */
    public boolean awaitViews(long position, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** What the change of an entry at a position did to the answers; to be asked after awaitViews. */
    public List<Effect> effects(String entry, long position) {
        throw new UnsupportedOperationException();
    }

    /** The beliefs now held that rest on an entry. */
    public List<Held> restingOn(String entry) {
        throw new UnsupportedOperationException();
    }
}
