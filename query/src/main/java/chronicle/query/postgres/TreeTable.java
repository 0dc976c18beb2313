package chronicle.query.postgres;

import chronicle.query.proof.GrowingTree;
import chronicle.query.proof.Hash;
import chronicle.query.proof.Node;
import chronicle.query.proof.Nodes;
import chronicle.query.proof.Place;
import chronicle.query.proof.Span;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree over the journal, as it grows: for each line its leaf and the subtrees that it fills, and nothing else. */
public final class TreeTable {

    /** The name of who tells it. */
    public static final String NAME = "tree";

    private static final String SIZE = "select coalesce(max(position), 0) from chronicle.tree_node";

    private Optional<GrowingTree> remembered = Optional.empty();

    /** Has the tree grow to the line of a position, wherever it ended before; the caller commits. */
    public void grow(Connection connection, long position) throws SQLException, IOException {
        GrowingTree tree = at(connection, size(connection));
        remembered = Optional.of(tree);
        List<Leaf> leaves = Database.list(
                connection,
                "select " + StoredLine.COLUMNS
                        + " from chronicle.journal where position > ? and position <= ? order by position",
                row -> new Leaf(row.getLong("position"), Hash.ofLeaf(StoredLine.leaf(row))),
                tree.size(),
                position);
        try (Copying rows = Copying.into(connection, "chronicle.tree_node (position, level, hash)")) {
            for (Leaf leaf : leaves) {
                if (leaf.position() != tree.size() + 1) {
                    throw new IllegalStateException(
                            "the journal has no line " + (tree.size() + 1) + ": the tree cannot grow beyond it");
                }
                for (Node node : tree.append(leaf.hash())) {
                    rows.field(Long.toString(node.place().position()))
                            .field(Integer.toString(node.place().level()))
                            .last("\\x" + node.hash().hex());
                }
            }
            rows.end();
        }
    }

    private record Leaf(long position, Hash hash) {}

    /** Forgets where it ended: that was not stored, or somebody else goes on. */
    public void forget() {
        remembered = Optional.empty();
    }

    private GrowingTree at(Connection connection, long size) throws SQLException {
        Optional<GrowingTree> same = remembered.filter(tree -> tree.size() == size);
        return same.isPresent()
                ? same.get()
                : GrowingTree.of(size, nodes(connection, Span.first(size).places()));
    }

    static long size(Connection connection) throws SQLException {
        return Database.list(connection, SIZE, row -> row.getLong(1)).getFirst();
    }

    /** The hashes at these places, all of which the tree has. */
    static Nodes nodes(Connection connection, Collection<Place> places) throws SQLException {
        Map<Place, Hash> found = new HashMap<>();
        Database.list(
                connection,
                """
                select position, level, hash from chronicle.tree_node
                where (position, level) in (select * from unnest(?, ?) wanted(position, level))\
                """,
                row -> found.put(
                        new Place(row.getLong("position"), row.getInt("level")), Hash.of(row.getBytes("hash"))),
                places.stream().map(Place::position).toArray(Long[]::new),
                places.stream().map(place -> (long) place.level()).toArray(Long[]::new));
        return place -> Optional.ofNullable(found.get(place))
                .orElseThrow(() -> new IllegalStateException("the tree has lost " + place));
    }
}
