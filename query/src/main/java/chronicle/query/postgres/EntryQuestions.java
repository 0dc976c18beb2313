package chronicle.query.postgres;

import chronicle.query.question.Change;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.Relation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What the register of entries says; throws {@link chronicle.query.question.Unanswered} as the views do. */
public class EntryQuestions {

    /** @param patience how long a question waits for the register */
    public EntryQuestions(DataSource database, Duration patience) {}

    /** An entry as known then. */
    public Entry entry(String id, KnownAt knownAt) {
        throw new UnsupportedOperationException();
    }

    /** All revisions of an entry, the first one first. */
    public List<Entry> revisions(String id) {
        throw new UnsupportedOperationException();
    }

    /** One revision of an entry. */
    public Entry revision(String id, int number) {
        throw new UnsupportedOperationException();
    }

    /** A part of a list of entries. */
    public Page<Entry> entries(Entries question) {
        throw new UnsupportedOperationException();
    }

    /** The pairs of parties about which entries stand, ordered by id. */
    public Page<Relation> relations(int limit, Optional<String> after) {
        throw new UnsupportedOperationException();
    }

    /** A part of the audit trail. */
    public Page<Change> changes(Changes question) {
        throw new UnsupportedOperationException();
    }

    /** Hands on every line of the journal in order of position, as one line of JSON without its line end. */
    public void exportJournal(Consumer<String> line) {
        throw new UnsupportedOperationException();
    }

    /** Hands on all standing entries in order of their position; origin is the name of a source, relation a pair. */
    public void exportEntries(
            KnownAt knownAt, Optional<String> origin, Optional<String> relation, Consumer<Entry> entry) {
        throw new UnsupportedOperationException();
    }
}
