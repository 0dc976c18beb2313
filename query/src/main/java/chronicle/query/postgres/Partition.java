package chronicle.query.postgres;

import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;

/** The partition that holds the beliefs of one edition of a view, with the SQL that asks it. */
record Partition(String view, int edition, SubjectForm subjects, String table, Blank blank) {

    static final String COLUMNS = "certainty, status, qualified, truncated, answers";

    static Partition of(Timeline<?> view) {
        return new Partition(
                view.name(),
                view.edition(),
                view.subjects(),
                BeliefTable.partition(view.name(), view.edition()),
                Blank.of(view));
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
            """.formatted(COLUMNS, table, subject, day, position);
    }

    Patience.Told told() {
        return new Patience.Told(view, edition);
    }
}
