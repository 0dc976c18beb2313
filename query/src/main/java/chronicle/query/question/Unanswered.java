package chronicle.query.question;

import java.util.OptionalLong;

/** That a question has no answer, with a sentence for the person who asked. */
public final class Unanswered extends RuntimeException {

    /** The reasons, each with its slug of the HTTP contract. */
    public enum Why {
        INVALID_PARAMETER("invalid-parameter"),
        NOT_FOUND("not-found"),
        NOT_YET_RECORDED("not-yet-recorded"),
        FUTURE_KNOWN_AT("future-known-at"),
        VIEW_BEHIND("view-behind");

        private final String slug;

        Why(String slug) {
            this.slug = slug;
        }

        /** The last part of the problem's type. */
        public String slug() {
            return slug;
        }
    }

    private static final long serialVersionUID = 1;
    private final Why why;
    private final long position;

    /** A refusal without a position. */
    public Unanswered(Why why, String sentence) {
        this(why, sentence, 0);
    }

    private Unanswered(Why why, String sentence, long position) {
        super(sentence, null, false, false);
        this.why = why;
        this.position = position;
    }

    /** That something was first recorded at a later position than the asked one. */
    public static Unanswered notYetRecorded(String what, long first) {
        return new Unanswered(
                Why.NOT_YET_RECORDED, what + " was not yet recorded then; the first to know it is @" + first, first);
    }

    public Why why() {
        return why;
    }

    /** The first position that knows what was asked for; only if it was not yet recorded. */
    public OptionalLong position() {
        return position > 0 ? OptionalLong.of(position) : OptionalLong.empty();
    }
}
