package chronicle.query.postgres;

import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;

/**
 * The partition that holds the beliefs of a copy of a view, with the SQL that asks it.
 *
 * @param frozen whether the copy is not of the edition that this program tells: it answers as it stands until a copy of
 *     that edition takes over
 */
record Partition(Copy copy, SubjectForm subjects, boolean frozen, Blank blank) {

    static final String COLUMNS = "certainty, status, qualified, truncated, answers";

    /** A condition that fails, with {@link Switched}, in a statement that asks a copy which does not serve. */
    static final String SERVED = "(select chronicle.require_served(?, ?))";

    static Partition of(Timeline<?> view, Copy copy) {
        return new Partition(copy, view.subjects(), copy.edition() != view.edition(), Blank.of(view));
    }

    String view() {
        return copy.view();
    }

    int edition() {
        return copy.edition();
    }

    String table() {
        return copy.beliefs();
    }

    Patience.Told told() {
        return new Patience.Told(view(), copy.number());
    }

    /** The one belief about a day at the position that the copy has told, which takes the subject and the day. */
    String now() {
        return "select subject, " + COLUMNS + " from " + table()
                + " where subject = ? and lower(valid) <= ? and upper_inf(known) order by lower(valid) desc limit 1";
    }

    /** The one belief about a day at a position; the arguments are SQL expressions. */
    String at(String subject, String day, String position) {
        return """
            select * from (select %1$s, valid, known from %2$s
                where subject = %3$s and lower(valid) <= %4$s and upper_inf(known)
                order by lower(valid) desc limit 1) held where lower(known) <= %5$s
            union all
            (select %1$s, valid, known from %2$s
                where subject = %3$s and lower(valid) <= %4$s and not upper_inf(known) and upper(known) > %5$s
                    and lower(known) <= %5$s and upper(valid) > %4$s
                order by lower(valid) desc limit 1)
            limit 1\
            """.formatted(COLUMNS, table(), subject, day, position);
    }

    /** All beliefs about a subject ever held; see {@link Copy#ever}. */
    String ever(String subject) {
        return copy.ever(subject);
    }

    /** The beliefs about a subject, or about any of several, held at a position, likewise. */
    String held(String subject, String position) {
        return """
            (select * from %1$s where subject = %2$s and upper_inf(known) and lower(known) <= %3$s
            union all select * from %1$s where subject = %2$s and not upper_inf(known)
                and lower(known) <= %3$s and upper(known) > %3$s)\
            """.formatted(table(), subject, position);
    }
}
