package chronicle.command.postgres;

import static java.lang.System.Logger.Level.ERROR;

import chronicle.command.JournalWatch;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;

/**
 * Appends to the journal, one group after the other: what is ready together shares one insert and one commit. An append
 * returns once its rows are on disk, or is refused; only a refusal that says so leaves open whether they are.
 */
public final class JournalWriter implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());
    private static final Append WAKE = new Append(List.of());
    private static final long LARGEST_GROUP_IN_BYTES = 8L << 20;

    private final JournalLimits limits;
    private final JournalWatch watch;
    private final BlockingQueue<Append> waiting;
    private final Gathering gathering = new Gathering();
    private final SureInsert insert;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean finished;

    /**
     * Starts the writer's thread.
     *
     * @param database where the journal is; the writer keeps one connection of it to itself, and sets a timeout of the
     *     network on it
     */
    public JournalWriter(DataSource database, JournalLimits limits) {
        this(database, limits, JournalWatch.NOBODY);
    }

    /** Starts the writer's thread, which tells somebody what it does. */
    public JournalWriter(DataSource database, JournalLimits limits, JournalWatch watch) {
        this.limits = limits;
        this.watch = watch;
        this.waiting = new ArrayBlockingQueue<>(limits.waiting());
        this.insert = new SureInsert(database, limits.patience());
        this.thread = Thread.ofPlatform().name("journal-writer").daemon().start(this::run);
    }

    /**
     * Appends rows, all or none, next to each other, and waits until that is certain.
     *
     * @return where they stand, in the same order
     * @throws Refusal as busy, if too many wait already; as unavailable, if the database is away or this is closed; as
     *     unknown, if the database went away for long while it was storing these
     * @throws Conflict if the database has such a revision or idempotency key already
     */
    public List<Placed> append(List<JournalRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (closing) {
            throw closed();
        }
        Append append = new Append(rows);
        if (!waiting.offer(append)) {
            watch.turnedAway();
            throw new Refusal(
                    Plain.JOURNAL_BUSY, "too many wait to be stored already; nothing was stored, try again later");
        }
        if (finished && append.claim()) {
            throw closed();
        }
        return append.await(limits.patience());
    }

    /** How many appends wait for the writer. */
    public int waiting() {
        return waiting.size();
    }

    /** How many appends may wait for the writer; one more is turned away. */
    public int mayWait() {
        return limits.waiting();
    }

    /** Whether the writer still writes; once it has ended, only another start of the program mends that. */
    public boolean alive() {
        return !finished;
    }

    private void run() {
        try (insert) {
            while (!(closing && waiting.isEmpty())) {
                Append first = waiting.take();
                gathering.pause(() -> closing ? Integer.MAX_VALUE : waiting.size() + 1);
                List<Append> group = group(first);
                long start = System.nanoTime();
                write(group);
                long took = System.nanoTime() - start;
                gathering.learn(group.size(), took);
                tell(group, took);
            }
        } catch (InterruptedException _) {
            LOG.log(ERROR, "The journal's writer was interrupted and stops");
            closing = true;
        } finally {
            finished = true;
            refuseWaiting();
        }
    }

    private List<Append> group(Append first) {
        List<Append> group = new ArrayList<>();
        int rows = 0;
        long bytes = 0;
        Append next = first;
        do {
            if (next != WAKE && next.claim()) {
                group.add(next);
                rows += next.rows().size();
                for (JournalRow row : next.rows()) {
                    bytes += row.payload().length + row.metadata().length;
                }
            }
            Append following = rows < limits.group() && bytes < LARGEST_GROUP_IN_BYTES ? waiting.poll() : null;
            next = following == null ? WAKE : following;
        } while (next != WAKE);
        return group;
    }

    private void write(List<Append> group) {
        try {
            if (!group.isEmpty()) {
                insert.write(group);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(ERROR, "The journal's writer failed; it goes on", e);
            group.forEach(append -> append.refused(
                    new Refusal(Plain.OUTCOME_UNKNOWN, "the journal failed; it is not known whether this is stored")));
        }
    }

    private void tell(List<Append> group, long took) {
        if (!group.isEmpty()) {
            List<Append> stored = group.stream().filter(Append::isStored).toList();
            int lines = stored.stream().mapToInt(append -> append.rows().size()).sum();
            try {
                watch.written(group.size(), lines, group.size() - stored.size(), Duration.ofNanos(took));
            } catch (RuntimeException e) {
                LOG.log(ERROR, "Whoever watches the journal failed; the journal goes on", e);
            }
        }
    }

    private void refuseWaiting() {
        List<Append> stranded = new ArrayList<>();
        waiting.drainTo(stranded);
        stranded.stream().filter(Append::claim).forEach(append -> append.refused(closed()));
    }

    private static Refusal closed() {
        return new Refusal(Plain.JOURNAL_UNAVAILABLE, "the chronicle is shutting down; nothing was stored");
    }

    /**
     * Accepts nothing more, stores what waits, and stops. What is not stored when the time for it is over is refused as
     * certainly not stored; what was on its way to the database then, as not known.
     */
    @Override
    public void close() {
        closing = true;
        waiting.offer(WAKE);
        if (!stopped(limits.farewell())) {
            refuseWaiting();
            insert.hurry();
            waiting.offer(WAKE);
            stopped(limits.patience());
        }
    }

    private boolean stopped(Duration time) {
        try {
            return thread.join(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
