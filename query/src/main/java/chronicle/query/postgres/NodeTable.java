package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The nodes that live, and what each of them works at. A node lives while its session does and it is heard of, by the
 * database's time: no node's clock has a say. What a node had that is gone is free again.
 */
public final class NodeTable {

    private static final int LOCK = 50;
    private static final String NOW =
            "to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    private static final String TOKEN_TYPE = "org.axonframework.eventhandling.GlobalSequenceTrackingToken";
    private static final String LIVING = """
        exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.pid = n.session
            and l.classid = %1$d and l.objid = 0 and l.objsubid = 2
            and l.database = (select oid from pg_database where datname = current_database()))
        and n.heard_at > clock_timestamp() - ? * interval '1 millisecond'\
        """.formatted(LOCK);

    private final Connection session;
    private final String node;

    private NodeTable(Connection session, String node) {
        this.session = session;
        this.node = node;
    }

    /** Joins as a node, which lives no longer than this session. */
    public static NodeTable join(Connection session, String node) throws SQLException {
        session.setAutoCommit(true);
        Database.list(session, "select pg_advisory_lock_shared(?, 0)", _ -> true, LOCK);
        NodeTable joined = new NodeTable(session, node);
        joined.beat();
        return joined;
    }

    /** Makes the row of work that is new, and is told up to a position already. */
    public void offer(String work, long position) throws SQLException {
        Database.update(
                session,
                "insert into chronicle.token (processor, segment, token, token_type, claimed_at) values (?, 0, ?, ?, "
                        + NOW + ") on conflict do nothing",
                work,
                "{\"globalIndex\":" + position + "}",
                TOKEN_TYPE);
    }

    /** Lets the others hear of this node. */
    public void beat() throws SQLException {
        Database.update(session, """
            insert into chronicle.node (name, session) values (?, pg_backend_pid())
            on conflict (name) do update set session = excluded.session, heard_at = clock_timestamp()\
            """, node);
    }

    /** Sets free what nodes had that are gone, or silent for so long; the names of those who live. */
    public SortedSet<String> living(Duration silence) throws SQLException {
        Database.update(session, "delete from chronicle.node n where not (" + LIVING + ")", silence.toMillis());
        Database.update(session, """
            update chronicle.token set owner = null where (processor, segment) in (
                select processor, segment from chronicle.token t
                where owner is not null and not exists (select from chronicle.node where name = t.owner)
                for no key update skip locked)\
            """);
        return new TreeSet<>(Database.list(session, "select name from chronicle.node", row -> row.getString(1)));
    }

    /** All work that was ever offered, with whoever works at it. */
    public Map<String, Optional<String>> work() throws SQLException {
        Map<String, Optional<String>> work = new HashMap<>();
        Database.list(
                session,
                "select processor, owner from chronicle.token",
                row -> work.put(row.getString("processor"), Database.text(row, "owner")));
        return work;
    }

    /** Takes what is free still; which of it. */
    public SortedSet<String> take(Collection<String> work) throws SQLException {
        return new TreeSet<>(Database.list(session, """
            update chronicle.token set owner = ?,
                claimed_at = to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            where processor = any(?) and segment = 0 and owner is null returning processor\
            """, row -> row.getString(1), node, work.toArray(String[]::new)));
    }

    /** Sets free what this node does not work at any more. */
    public void free(String work) throws SQLException {
        Database.update(
                session, "update chronicle.token set owner = null where processor = ? and owner = ?", work, node);
    }

    /** Leaves: all that this node had is free. */
    public void leave() throws SQLException {
        Database.update(session, "delete from chronicle.node where name = ?", node);
        Database.update(session, "update chronicle.token set owner = null where owner = ?", node);
        Database.list(session, "select pg_advisory_unlock_shared(?, 0)", _ -> true, LOCK);
    }
}
