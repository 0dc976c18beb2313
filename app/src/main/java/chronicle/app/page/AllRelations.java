package chronicle.app.page;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All pairs of parties, with how much is recorded about each; kept until something more is recorded. */
@Component
final class AllRelations {
    private static final int MOST = 500;

    private final EntryQuestions entries;
    private volatile Listed kept = new Listed(-1, List.of());

    AllRelations(EntryQuestions entries) {
        this.entries = entries;
    }

    /**
     * All of them in one order.
     *
     * @param position up to which the journal was read
     */
    record Listed(long position, List<RelationRow> rows) {}

    /** The pairs, or those of a party, in an order: {@code relation}, {@code entries}, {@code last}, each also reversed. */
    Listed listed(Optional<String> party, String sort) {
        var first = entries.relations(party, MOST, Optional.empty());
        var former = kept;
        if (party.isEmpty() && first.position() == former.position()) {
            return new Listed(former.position(), RelationRow.sorted(former.rows(), sort));
        }
        List<Relation> relations = new ArrayList<>(first.items());
        for (var next = first.next(); next.isPresent(); ) {
            var more = entries.relations(party, MOST, next);
            relations.addAll(more.items());
            next = more.next();
        }
        var listed = new Listed(first.position(), RelationRow.of(relations, entries.relationYears()));
        if (party.isEmpty()) {
            kept = listed;
        }
        return new Listed(listed.position(), RelationRow.sorted(listed.rows(), sort));
    }
}
