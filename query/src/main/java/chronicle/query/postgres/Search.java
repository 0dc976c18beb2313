package chronicle.query.postgres;

import chronicle.query.question.Unanswered;
import java.util.List;

/**
 * Looks for words. PostgreSQL cannot guess how rare the beginning of a word is, and would read all entries in their order
 * for one that hardly any has; so a few places are looked up first, and if those are all, the list is made of them.
 */
record Search(Database database) {

    private static final int FEW = 2_000;

    /** Adds that all words are there, or begun. */
    void narrow(Conditions conditions, String q, long position) {
        String query = Words.query(q);
        if (query.isEmpty()) {
            throw new Unanswered(
                    Unanswered.Why.INVALID_PARAMETER, "q: expected at least one word of letters or digits");
        }
        List<Long> places = database.list("""
            select position from chronicle.entry_version
            where search @@ ?::tsquery and known @> ?::bigint and position <= ? limit ?\
            """, row -> row.getLong(1), query, position, position, FEW + 1);
        if (places.size() > FEW) {
            conditions.and("search @@ ?::tsquery", query);
        } else {
            conditions.and("position = any(?)", (Object) places.toArray(Long[]::new));
        }
    }
}
