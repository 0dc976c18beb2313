package chronicle.query.postgres;

import chronicle.query.proof.Consistency;
import chronicle.query.proof.Hash;
import chronicle.query.proof.Inclusion;
import chronicle.query.proof.Nodes;
import chronicle.query.proof.Paths;
import chronicle.query.proof.Place;
import chronicle.query.proof.Span;
import chronicle.query.proof.TreeHead;
import chronicle.query.question.Unanswered;
import chronicle.query.question.Unanswered.Why;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** What the tree over the journal proves; throws {@link Unanswered} for what it has no leaf for. */
public final class TreeQuestions {

    private static final Duration CURRENT = Duration.ofSeconds(1);

    private final Database database;
    private final Duration patience;

    /** @param patience how long a proof waits for the tree to have grown so far */
    public TreeQuestions(DataSource database, Duration patience) {
        this.database = new Database(database);
        this.patience = patience;
    }

    /** The tree as far as it has grown, which is the whole journal as of at most a second ago. */
    public TreeHead head() {
        Duration wait = patience.compareTo(CURRENT) < 0 ? patience : CURRENT;
        long journal = journal();
        Patience.until(() -> size() >= journal, wait);
        return database.with(connection -> head(connection, TreeTable.size(connection)));
    }

    /** The tree when it had that size; not-found if it never had. */
    public TreeHead head(long size) {
        reach(size, "there is no tree of " + size + " leaves");
        return database.with(connection -> head(connection, size));
    }

    private static TreeHead head(Connection connection, long size) throws SQLException {
        Span all = Span.first(size);
        return new TreeHead(size, all.hash(TreeTable.nodes(connection, all.places())));
    }

    /** The leaf of a position: the canonical JSON of its line. */
    public byte[] leaf(long position) {
        return database.first(
                        "select " + StoredLine.COLUMNS + " from chronicle.journal where position = ?",
                        StoredLine::leaf,
                        position)
                .orElseThrow(() -> missing("there is no position " + position, journal()));
    }

    /** That the line of a position is in the tree of a size; not-yet-recorded if it came later. */
    public Inclusion inclusion(long position, long size) {
        reach(position, "there is no position " + position);
        reach(size, "there is no tree of " + size + " leaves");
        if (position > size) {
            throw Unanswered.notYetRecorded("position " + position, position);
        }
        Place leaf = new Place(position, 0);
        return database.with(connection -> {
            List<Hash> path = hashes(connection, Paths.inclusion(position - 1, size));
            return new Inclusion(
                    position - 1,
                    size,
                    TreeTable.nodes(connection, List.of(leaf)).at(leaf),
                    path);
        });
    }

    /** That the tree of one size has grown from the one of another; refuses a first that is larger than the second. */
    public Consistency consistency(long first, long second) {
        if (first > second) {
            throw new Unanswered(
                    Why.INVALID_PARAMETER,
                    "from: expected a size of at most " + second + ", the later one, not " + first);
        }
        reach(second, "there is no tree of " + second + " leaves");
        return database.with(
                connection -> new Consistency(first, second, hashes(connection, Paths.consistency(first, second))));
    }

    private static List<Hash> hashes(Connection connection, List<Span> spans) throws SQLException {
        Nodes nodes = TreeTable.nodes(
                connection,
                spans.stream().flatMap(span -> span.places().stream()).toList());
        return spans.stream().map(span -> span.hash(nodes)).toList();
    }

    /** Waits until the tree has a leaf that the journal has a line for. */
    private void reach(long size, String otherwise) {
        if (Patience.until(() -> size() >= size, Duration.ZERO)) {
            return;
        }
        long journal = journal();
        if (size > journal) {
            throw missing(otherwise, journal);
        }
        if (!Patience.until(() -> size() >= size, patience)) {
            throw new Unanswered(Why.VIEW_BEHIND, "the tree has not yet reached position " + size + "; ask again");
        }
    }

    private static Unanswered missing(String what, long journal) {
        return new Unanswered(Why.NOT_FOUND, what + "; the last position of the journal is " + journal);
    }

    /** How many leaves the tree has. */
    public long size() {
        return database.with(TreeTable::size);
    }

    private long journal() {
        return database.first("select position from chronicle.journal_head", row -> row.getLong(1))
                .orElseThrow();
    }
}
