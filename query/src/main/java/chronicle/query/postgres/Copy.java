package chronicle.query.postgres;

import chronicle.query.timeline.Timeline;

/**
 * One telling of a whole view, in partitions of its own.
 *
 * @param number by which it is told from other copies of the view, for life
 * @param edition of the view's telling
 */
public record Copy(String view, int number, int edition) {

    /** The copy with which a view begins. */
    static Copy first(Timeline<?> view) {
        return new Copy(view.name(), 1, view.edition());
    }

    /** The partition of its beliefs. */
    String beliefs() {
        return table("belief");
    }

    /**
     * All beliefs about a subject ever held, as a table: what is held and what was is each found by an index of its own. The
     * subject is an SQL expression, which is to be given twice if it is a parameter.
     */
    String ever(String subject) {
        return """
            (select * from %1$s where subject = %2$s and upper_inf(known)
            union all select * from %1$s where subject = %2$s and not upper_inf(known))\
            """.formatted(beliefs(), subject);
    }

    /** The partition of what its subjects are about. */
    String members() {
        return table("member");
    }

    /** While it is filled: which entries ever spoke of which subjects. */
    String speaking() {
        return table("speaking");
    }

    private String table(String kind) {
        return "chronicle." + kind + "_" + view.replace('-', '_') + "_" + number;
    }
}
