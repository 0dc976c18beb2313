package chronicle.query.postgres;

import chronicle.query.question.Differences;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where copies of views are made beside those that serve, compared with them, and put in their place. */
public final class Workshop {

    /** How many lines a copy may lack when the one that serves is held, so that nobody waits long for it. */
    private static final long FEW = 500;

    private static final int PAGE = 2_000;

    private final DataSource database;
    private final int remembered;
    private final Crew crew;
    private final int page;

    /**
     * A workshop with as many threads as half the processors, two at least, so that readers keep theirs.
     *
     * @param remembered the most moments that are kept in memory for a view that follows the journal
     */
    public Workshop(DataSource database, int remembered) {
        this(database, remembered, Math.max(2, Runtime.getRuntime().availableProcessors() / 2), PAGE);
    }

    /**
     * The same otherwise.
     *
     * @param hands how many threads fill copies
     * @param page how many lines are read, and how many entries told, at a time
     */
    public Workshop(DataSource database, int remembered, int hands, int page) {
        this.database = database;
        this.remembered = remembered;
        this.crew = new Crew(hands);
        this.page = page;
    }

    /** All copies of a view, the oldest first. */
    public List<Copies.Told> copies(String view) {
        return with(connection -> Copies.list(connection, "where view = ? order by copy", view));
    }

    /** Those that stand as they do for longer than that. */
    public List<Copies.Told> olderThan(String view, Duration age) {
        return with(connection -> Copies.list(
                connection,
                "where view = ? and since < clock_timestamp() - ? * interval '1 millisecond'",
                view,
                age.toMillis()));
    }

    /** The copy of a view that serves. */
    public Optional<Copies.Told> served(String view) {
        return with(connection -> Copies.served(connection, view));
    }

    /** The copy of a view that an operation has built, or builds. */
    public Optional<Copies.Told> builtBy(String operation, String view) {
        return with(connection ->
                Copies.list(connection, "where view = ? and operation = ? order by copy desc", view, operation).stream()
                        .findFirst());
    }

    /** Begins another copy of a view, for an operation; the one that it has begun before, if it has. */
    public Copies.Told begin(Timeline<?> view, String operation) {
        Optional<Copies.Told> begun = builtBy(operation, view.name());
        if (begun.isPresent()) {
            return begun.get();
        }
        with(connection -> Database.list(
                connection,
                "select chronicle.new_copy(?, ?, ?)",
                row -> row.getInt(1),
                view.name(),
                view.edition(),
                operation));
        return builtBy(operation, view.name()).orElseThrow();
    }

    /** How many bytes the copy of a view takes that serves. */
    public long size(String view) {
        return served(view)
                .map(Copies.Told::copy)
                .map(copy -> with(connection -> Database.list(
                                connection,
                                "select pg_total_relation_size(?::regclass) + pg_total_relation_size(?::regclass)",
                                row -> row.getLong(1),
                                copy.beliefs(),
                                copy.members())
                        .getFirst()))
                .orElse(0L);
    }

    /**
     * Fills copies up to where the journal ends now, in one pass; those that are filled already are left as they are.
     *
     * @return whether all are filled, rather than being stopped
     */
    public boolean fill(Map<? extends Timeline<?>, Copies.Told> copies, Onlooker onlooker) {
        var open = new LinkedHashMap<Timeline<?>, Copy>();
        long from = Long.MAX_VALUE;
        for (var copy : copies.entrySet()) {
            if (with(connection ->
                    SpeakingTable.exists(connection, copy.getValue().copy()))) {
                open.put(copy.getKey(), copy.getValue().copy());
                from = Math.min(from, copy.getValue().position());
            }
        }
        return open.isEmpty() || new CopyFilling(database, crew, page, open, onlooker).fill(from, with(Workshop::head));
    }

    private static long head(Connection connection) throws SQLException {
        return Database.list(connection, "select position from chronicle.journal_head", row -> row.getLong(1))
                .getFirst();
    }

    /** Has a copy follow the journal up to where it ends now; whether that was reached. */
    public boolean catchUp(Timeline<?> view, Copy copy, Onlooker onlooker) {
        return within(connection -> following(connection, view, copy).follow(head(connection), onlooker));
    }

    private CopyFollowing following(Connection connection, Timeline<?> view, Copy copy) {
        return new CopyFollowing(database, connection, view, copy, remembered);
    }

    /** How a copy differs from the one that serves, up to the last position that both have told. */
    public Differences compare(Copy copy) {
        return within(connection -> {
            Copies.Told served = Copies.served(connection, copy.view()).orElseThrow();
            long told = Copies.list(connection, "where view = ? and copy = ?", copy.view(), copy.number())
                    .getFirst()
                    .position();
            return new CopyComparison(connection, served.copy(), copy, Math.min(told, served.position())).differences();
        });
    }

    /** What a copy tells otherwise than the journal, read plainly. */
    public Differences check(Timeline<?> view, Copy copy, Onlooker onlooker) {
        return within(connection -> {
            long told = Copies.list(connection, "where view = ? and copy = ?", copy.view(), copy.number())
                    .getFirst()
                    .position();
            return CopyCheck.plainly(database, connection, view, copy, told, onlooker);
        });
    }

    /**
     * Has a copy serve, in one transaction, at the position that the one before has told. Whoever asks is answered by one or
     * by the other, and whoever tells goes on with this one.
     *
     * @return whether it serves, rather than being stopped before
     */
    public boolean serve(Timeline<?> view, Copy copy, Onlooker onlooker) {
        return within(connection -> {
            CopyFollowing following = following(connection, view, copy);
            while (following.follow(head(connection), onlooker)) {
                Copies.Told served = Copies.holdServed(connection, view.name()).orElseThrow();
                long upTo = served.copy().edition() == copy.edition() ? served.position() : head(connection);
                boolean near = upTo - following.position() <= FEW;
                if (near && !served.copy().equals(copy)) {
                    following.followWithin(upTo);
                    stand(connection, served.copy(), "former");
                    stand(connection, copy, "served");
                    connection.commit();
                }
                connection.rollback();
                if (near) {
                    return true;
                }
            }
            return false;
        });
    }

    private static void stand(Connection connection, Copy copy, String standing) throws SQLException {
        Database.update(
                connection,
                "update chronicle.progress set standing = ?, since = clock_timestamp() where view = ? and copy = ?",
                standing,
                copy.view(),
                copy.number());
    }

    /** Drops a copy that does not serve, if it is there still. Who reads it is waited for, but not for long. */
    public void drop(Copy copy) {
        within(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '5s'");
            }
            Database.list(connection, "select chronicle.drop_copy(?, ?)", _ -> true, copy.view(), copy.number());
            connection.commit();
            return true;
        });
    }

    private <T> T with(Database.Work<T> work) {
        return new Database(database).with(work);
    }

    private <T> T within(Database.Work<T> work) {
        return new Database(database).within(work);
    }
}
