package chronicle.query.postgres;

import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Resolves known times, and waits for what has not yet been told up to them. */
record Patience(Database database, Duration limit) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    /** A view, or the register, by its name and the number of its copy. */
    record Told(String view, int copy) {}

    Known resolve(KnownAt knownAt) {
        Asked asked = Asked.of(knownAt);
        return database.first(asked.sql(), Patience::known, asked.arguments().toArray())
                .orElseThrow();
    }

    /** The same for a question to copies: now is what they know, if some do not follow the journal any more. */
    Known resolve(KnownAt knownAt, List<Partition> partitions) {
        return resolve(known(knownAt, partitions));
    }

    /** The known time that is meant by a question to copies. */
    KnownAt known(KnownAt knownAt, List<Partition> partitions) {
        List<Told> frozen = partitions.stream()
                .filter(Partition::frozen)
                .map(Partition::told)
                .toList();
        return frozen.isEmpty() || !(knownAt instanceof KnownAt.Now) ? knownAt : new KnownAt.Position(least(frozen));
    }

    /** Refuses a known time that lies in the future. */
    void refuseFuture(KnownAt knownAt) {
        resolve(knownAt);
    }

    /** The known time in a row of {@link Asked}; refuses the future. */
    static Known known(ResultSet row) throws SQLException {
        if (row.getBoolean("future")) {
            throw new Unanswered(
                    Unanswered.Why.FUTURE_KNOWN_AT, "knownAt lies in the future: nobody knows what will be known then");
        }
        long position = row.getLong("position");
        return new Known(position, position == 0 ? Optional.empty() : Optional.of(instant(row)));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /** Waits until all of these have told the position, or refuses. */
    void await(List<Told> views, long position) {
        if (!await(views, position, limit)) {
            throw behind(views.size() == 1 ? "the view " + views.getFirst().view() : "some view", position);
        }
    }

    private static Unanswered behind(String who, long position) {
        return new Unanswered(
                Unanswered.Why.VIEW_BEHIND, who + " has not yet told position " + position + "; ask again");
    }

    /** Waits for at most that long; whether all of these have told the position. */
    boolean await(List<Told> views, long position, Duration atMost) {
        return until(() -> least(views) >= position, atMost);
    }

    /**
     * The least position that these have told.
     *
     * @throws Switched if one of them does not serve any more
     */
    long least(List<Told> views) {
        return database
                .list(
                        """
                        select v.view, coalesce(p.position, 0) as position,
                            p.standing = 'served' or v.view = ? and p.standing is null as served
                        from unnest(?, ?) v(view, copy) left join chronicle.progress p using (view, copy)\
                        """,
                        Patience::position,
                        Register.NAME,
                        views.stream().map(Told::view).toArray(String[]::new),
                        views.stream().map(told -> (long) told.copy()).toArray(Long[]::new))
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long position(ResultSet row) throws SQLException {
        if (!row.getBoolean("served")) {
            throw new Switched(row.getString("view"));
        }
        return row.getLong("position");
    }

    /** Waits for something, for at most that long; whether it came. */
    static boolean until(BooleanSupplier reached, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Duration pause = FIRST_PAUSE; !reached.getAsBoolean(); pause = longer(pause)) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return true;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
