package chronicle.query.postgres;

import chronicle.query.proof.Audit;
import chronicle.query.proof.AuditReport;
import chronicle.query.proof.Claim;
import chronicle.query.proof.Hash;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.Node;
import chronicle.query.proof.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Recomputes the tree from the stored journal, and compares it with the stored one and with heads that were kept. */
public final class JournalAudit {

    private static final int FETCH = 1000;

    private final DataSource database;

    /** Of the journal in this database. */
    public JournalAudit(DataSource database) {
        this.database = database;
    }

    /** How many lines the journal has. */
    public long lines() {
        return new Database(database)
                .first("select position from chronicle.journal_head", row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * Audits the journal as it is at one moment.
     *
     * @param claims heads kept outside the database, beside those inside
     * @param keys that vouch for all heads; empty for those of the database
     * @param goesOn is told each position, and says whether to go on; whoever stops gets the report of so far
     */
    public AuditReport run(List<Claim> claims, KeyChain keys, LongPredicate goesOn) {
        return new Database(database).with(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return run(connection, claims, keys, goesOn);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        });
    }

    /** The same within a running transaction. */
    static AuditReport run(Connection connection, List<Claim> claims, KeyChain keys, LongPredicate goesOn)
            throws SQLException {
        Stream<Claim> stored = HeadTable.heads(connection).stream().map(head -> new Claim("in the database", head));
        Audit audit = new Audit(
                Stream.concat(stored, claims.stream()).toList(),
                keys.keys().isEmpty() ? HeadTable.keys(connection) : keys);
        try (PreparedStatement lines = cursor(
                        connection, "select " + StoredLine.COLUMNS + " from chronicle.journal order by position");
                PreparedStatement nodes =
                        cursor(connection, "select * from chronicle.tree_node order by position, level");
                ResultSet line = lines.executeQuery();
                ResultSet node = nodes.executeQuery()) {
            compare(line, new StoredNodes(node), audit, goesOn);
        }
        return audit.end();
    }

    private static PreparedStatement cursor(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static void compare(ResultSet line, StoredNodes stored, Audit audit, LongPredicate goesOn)
            throws SQLException {
        long last = 0;
        while (line.next()) {
            last = line.getLong("position");
            StoredLine.fault(line).ifPresent(new Fault(audit, last)::tell);
            List<Node> grown = audit.next(last, StoredLine.leaf(line));
            if (!grown.isEmpty()) {
                compare(grown, stored.of(last), stored.ended(), audit);
            }
            if (!goesOn.test(last)) {
                return;
            }
        }
        if (stored.size() > last) {
            audit.fault(
                    last + 1,
                    "the journal ends at position " + last + ", but the stored tree goes on: the tail was cut off");
        }
    }

    private record Fault(Audit audit, long position) {
        void tell(String what) {
            audit.fault(position, what);
        }
    }

    /** What the tree has not yet grown to is not missing. */
    private static void compare(List<Node> grown, List<Node> stored, boolean ended, Audit audit) {
        if (stored.isEmpty() && ended) {
            return;
        }
        long position = grown.getFirst().place().position();
        if (!stored.contains(grown.getFirst())) {
            audit.fault(position, "the line of position " + position + " is not the one whose leaf is stored");
        } else if (!stored.equals(grown)) {
            audit.fault(position, "the stored nodes of position " + position + " are not those of the tree");
        }
    }

    /** The stored nodes, in step with the lines. */
    private static final class StoredNodes {
        private final ResultSet row;
        private boolean there;
        private long size;

        StoredNodes(ResultSet row) throws SQLException {
            this.row = row;
            advance();
        }

        List<Node> of(long position) throws SQLException {
            List<Node> nodes = new ArrayList<>();
            while (there && row.getLong("position") <= position) {
                if (row.getLong("position") == position) {
                    nodes.add(new Node(new Place(position, row.getInt("level")), Hash.of(row.getBytes("hash"))));
                }
                advance();
            }
            return nodes;
        }

        /** Whether there are no more. */
        boolean ended() {
            return !there;
        }

        /** The position of the last one, after all lines. */
        long size() throws SQLException {
            while (there) {
                advance();
            }
            return size;
        }

        private void advance() throws SQLException {
            there = row.next();
            size = there ? row.getLong("position") : size;
        }
    }
}
