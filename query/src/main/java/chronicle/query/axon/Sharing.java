package chronicle.query.axon;

import chronicle.query.postgres.NodeTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** This node among those that share the work: it is heard of, and it has its share. One thread's. */
final class Sharing {

    /** A database that does not answer a node for so long has lost it. */
    private static final int PATIENCE_MILLIS = 5_000;

    private final DataSource database;
    private final String node;
    private final Duration silence;
    private @Nullable Connection session;
    private @Nullable NodeTable nodes;

    /** @param silence after how long a node that is not heard of is gone, though its session is there still */
    Sharing(DataSource database, String node, Duration silence) {
        this.database = database;
        this.node = node;
        this.silence = silence;
    }

    /**
     * A turn: the others hear of this node, what nodes had that are gone is free, and this node has what it is due.
     *
     * @param able what it is able to work at, and up to which position each is told if nobody worked at it yet
     * @param busy what it works at still, and cannot let go of before it has stopped
     * @return what it has now, and is to work at
     */
    Set<String> turn(SortedMap<String, Long> able, Set<String> busy) throws SQLException {
        try {
            NodeTable present = present();
            present.beat();
            SortedSet<String> living = present.living(silence);
            Map<String, Optional<String>> work = present.work();
            for (Map.Entry<String, Long> each : able.entrySet()) {
                if (!work.containsKey(each.getKey())) {
                    present.offer(each.getKey(), each.getValue());
                }
            }
            return mine(present, living, new TreeSet<>(able.keySet()), owners(work), busy);
        } catch (SQLException e) {
            part();
            throw e;
        }
    }

    private Set<String> mine(
            NodeTable present,
            SortedSet<String> living,
            SortedSet<String> able,
            Map<String, String> owners,
            Set<String> busy)
            throws SQLException {
        Share share = Share.of(node, living, able, owners);
        for (Map.Entry<String, String> owned : owners.entrySet()) {
            String work = owned.getKey();
            if (owned.getValue().equals(node) && !share.keep().contains(work) && !busy.contains(work)) {
                present.free(work);
            }
        }
        Set<String> mine = new TreeSet<>(share.keep());
        if (!share.take().isEmpty()) {
            mine.addAll(present.take(share.take()));
        }
        return mine;
    }

    private static Map<String, String> owners(Map<String, Optional<String>> work) {
        Map<String, String> owners = new HashMap<>();
        work.forEach((name, owner) -> owner.ifPresent(node -> owners.put(name, node)));
        return owners;
    }

    private NodeTable present() throws SQLException {
        NodeTable present = nodes;
        if (present != null) {
            return present;
        }
        Connection begun = database.getConnection();
        session = begun;
        begun.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        NodeTable joined = NodeTable.join(begun, node);
        nodes = joined;
        return joined;
    }

    /** Leaves what it had to the others. */
    void leave() throws SQLException {
        NodeTable present = nodes;
        if (present != null) {
            try {
                present.leave();
            } finally {
                part();
            }
        }
    }

    private void part() throws SQLException {
        Connection ended = session;
        session = null;
        nodes = null;
        if (ended != null) {
            ended.close();
        }
    }
}
