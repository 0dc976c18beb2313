package chronicle.command.postgres;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import chronicle.events.Fault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Inserts groups and answers what is true of them. When the connection is lost it makes another, looks for the event
 * ids, and inserts what is missing under the same ids: should the lost statement still be carried out by the server,
 * one of the two is refused over the id, so that rows are stored once or not at all.
 */
final class SureInsert implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SureInsert.class.getName());
    private static final long FIRST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 500;

    private final DataSource database;
    private final Duration patience;
    private volatile @Nullable GroupInsert connected;
    private volatile boolean hurried;

    SureInsert(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** Answers each of these appends, whatever happens, before long. */
    void write(List<Append> group) {
        write(group, System.nanoTime() + patience.toNanos(), false);
    }

    private void write(List<Append> group, long end, boolean inDoubt) {
        List<Append> open = group;
        boolean doubt = inDoubt;
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                GroupInsert insert = connect();
                if (doubt) {
                    open = answerStored(insert, open);
                }
                store(insert, open);
                return;
            } catch (LostException e) {
                doubt |= e.sent;
                disconnect(e);
            } catch (SQLException e) {
                if (Trouble.of(e, false) == Trouble.REFUSED) {
                    settle(open, e, end, doubt);
                    return;
                }
                LOG.log(WARNING, "The journal's insert was rolled back and is tried again: {0}", e.getMessage());
            }
            if (hurried || System.nanoTime() - end > 0) {
                giveUp(open, doubt);
                return;
            }
            rest(pause);
        }
    }

    /** The connection is gone. */
    private static final class LostException extends Exception {
        private final boolean sent;

        LostException(SQLException cause, boolean sent) {
            super(cause.getMessage(), cause);
            this.sent = sent;
        }
    }

    private GroupInsert connect() throws LostException {
        GroupInsert insert = connected;
        if (insert != null) {
            return insert;
        }
        try {
            GroupInsert made = GroupInsert.on(database.getConnection(), patience);
            connected = made;
            return made;
        } catch (SQLException e) {
            throw new LostException(e, false);
        }
    }

    private void store(GroupInsert insert, List<Append> open) throws LostException, SQLException {
        if (open.isEmpty()) {
            return;
        }
        List<Placed> places;
        try {
            places = insert.store(
                    open.stream().flatMap(append -> append.rows().stream()).toList());
        } catch (SQLException e) {
            if (Trouble.of(e, insert.broken()) == Trouble.LOST) {
                throw new LostException(e, true);
            }
            throw e;
        }
        int from = 0;
        for (Append append : open) {
            int to = from + append.rows().size();
            append.stored(places.subList(from, to));
            from = to;
        }
    }

    /** Answers those appends that are stored after all; gives back the others. */
    private static List<Append> answerStored(GroupInsert insert, List<Append> open) throws LostException {
        try {
            Map<UUID, Placed> found = insert.find(
                    open.stream().flatMap(append -> append.rows().stream()).toList());
            List<Append> missing = new ArrayList<>();
            for (Append append : open) {
                if (found.containsKey(append.rows().getFirst().id())) {
                    append.stored(append.rows().stream()
                            .map(row -> found.get(row.id()))
                            .toList());
                } else {
                    missing.add(append);
                }
            }
            return missing;
        } catch (SQLException e) {
            throw new LostException(e, false);
        }
    }

    /** One of these is at fault: each half goes by itself, until only that one is refused. */
    private void settle(List<Append> open, SQLException refusal, long end, boolean doubt) {
        if (open.size() > 1) {
            int half = open.size() / 2;
            write(open.subList(0, half), end, doubt);
            write(open.subList(half, open.size()), end, doubt);
            return;
        }
        try {
            List<Append> missing = doubt ? answerStored(connect(), open) : open;
            missing.forEach(append -> append.refused(refusal(refusal)));
        } catch (LostException e) {
            disconnect(e);
            giveUp(open, true);
        }
    }

    private static RuntimeException refusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        ServerErrorMessage told = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String constraint = told == null ? "" : String.valueOf(told.getConstraint());
        if (constraint.equals("journal_entry_revision")) {
            return new Conflict(Conflict.Over.REVISION);
        }
        if (constraint.equals("journal_idempotency_key")) {
            return new Conflict(Conflict.Over.IDEMPOTENCY_KEY);
        }
        LOG.log(ERROR, "The database refused a line of the journal", failure);
        return state.startsWith("22")
                ? Refusal.invalid(List.of(new Fault("", "this holds characters that the journal cannot store")))
                : new Refusal(Plain.JOURNAL_UNAVAILABLE, "the database refused to store this; nothing was stored");
    }

    private static void giveUp(List<Append> open, boolean doubt) {
        LOG.log(WARNING, "The database is away; {0} appends were given up", open.size());
        open.forEach(append -> append.refused(
                doubt
                        ? new Refusal(
                                Plain.OUTCOME_UNKNOWN,
                                "the database went away while this was being stored; it is not known whether it is")
                        : new Refusal(Plain.JOURNAL_UNAVAILABLE, "the database is away; nothing was stored")));
    }

    private void disconnect(LostException lost) {
        GroupInsert insert = connected;
        connected = null;
        if (insert != null) {
            LOG.log(WARNING, "The journal lost its connection: {0}", lost.getMessage());
            insert.close();
        }
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            LOG.log(INFO, "The journal's writer was interrupted; it hurries");
            hurried = true;
        }
    }

    /** Gives up, from another thread, what is not answered yet; what was sent is then in doubt. */
    void hurry() {
        hurried = true;
        GroupInsert insert = connected;
        if (insert != null) {
            insert.abort();
        }
    }

    @Override
    public void close() {
        GroupInsert insert = connected;
        connected = null;
        if (insert != null) {
            insert.close();
        }
    }
}
