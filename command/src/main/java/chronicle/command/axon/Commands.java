package chronicle.command.axon;

import chronicle.command.Entry;
import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.EntryDecider;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalReader.Stored;
import chronicle.command.postgres.JournalUnreadable;
import chronicle.events.ChronicleEvent;
import chronicle.events.JournalLine;
import chronicle.events.Provenance;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The door for commands: each is carried out once, or refused. */
public final class Commands {

    private final EntryDesk desk;
    private final JournalReader journal;
    private final ConcurrentMap<String, Optional<String>> fingerprintsInProgress = new ConcurrentHashMap<>();

    /**
     * A door to the entries of this store.
     *
     * @param store on a {@link JournalEngine}
     * @param journal the same journal
     * @param remembered how many entries are remembered, so that they need not be read again for the next command
     */
    public Commands(EventStore store, JournalReader journal, int remembered) {
        this.desk = new EntryDesk(store, new OtherEntries(journal), new RecentEntries(remembered));
        this.journal = journal;
    }

    /**
     * Carries a command out, and returns once that is on disk. A repetition under the same idempotency key with the
     * same fingerprint is answered with the first receipt.
     *
     * @throws Refusal if it is not done; an interrupt before it is on its way counts as such, and stays set
     */
    public Receipt send(EntryCommand command) {
        Optional<String> key = command.provenance().idempotencyKey();
        return key.isPresent() ? once(key.get(), command) : carryOut(command);
    }

    /**
     * The line that a command would append if it came next, and which is not appended. A command that was carried out
     * under its idempotency key gives the line that it appended then.
     *
     * @throws Refusal as {@link #send} does
     */
    public JournalLine rehearse(EntryCommand command) {
        Provenance provenance = command.provenance();
        Optional<String> key = provenance.idempotencyKey();
        key.map(fingerprintsInProgress::get).ifPresent(fingerprint -> {
            throw inProgress(fingerprint, provenance.fingerprint());
        });
        try {
            return key.flatMap(journal::under)
                    .map(line -> sameRequest(line, provenance.fingerprint()))
                    .orElseGet(() -> next(command));
        } catch (JournalUnreadable _) {
            throw new Refusal(Plain.JOURNAL_UNAVAILABLE, "the database is away; nothing was stored");
        }
    }

    private JournalLine next(EntryCommand command) {
        long head = journal.head();
        Entry entry = new Entry.Absent();
        for (Stored stored : journal.of(command.entry(), 1)) {
            if (stored.line().position() <= head) {
                entry = EntryDecider.evolve(entry, stored.line().event());
            }
        }
        ChronicleEvent event = EntryDecider.decide(entry, command, new OtherEntries(journal));
        return new JournalLine(head + 1, Instant.now(), entry.revision() + 1, event, command.provenance());
    }

    private Receipt once(String key, EntryCommand command) {
        Optional<String> fingerprint = command.provenance().fingerprint();
        Optional<String> inProgress = fingerprintsInProgress.putIfAbsent(key, fingerprint);
        if (inProgress != null) {
            throw inProgress(inProgress, fingerprint);
        }
        try {
            return carryOut(command);
        } catch (Refusal refusal) {
            return earlier(key, refusal)
                    .map(line -> repeated(line, fingerprint))
                    .orElseThrow(() -> refusal);
        } finally {
            fingerprintsInProgress.remove(key);
        }
    }

    /**
     * What was done under the key of a refused command before. A repetition is always refused: the entry is there
     * already, or has another revision by now, or the key's index knows it. So nothing is looked up for the others.
     */
    private Optional<JournalLine> earlier(String key, Refusal refusal) {
        return refusal.reason() == Plain.JOURNAL_BUSY
                        || refusal.reason() == Plain.JOURNAL_UNAVAILABLE
                        || refusal.reason() == Plain.IDEMPOTENCY_KEY_REUSED
                ? Optional.empty()
                : earlier(key);
    }

    private Optional<JournalLine> earlier(String key) {
        try {
            return journal.under(key);
        } catch (JournalUnreadable _) {
            return Optional.empty();
        }
    }

    private static Receipt repeated(JournalLine line, Optional<String> fingerprint) {
        JournalLine first = sameRequest(line, fingerprint);
        return new Receipt(first.event().entry(), first.revision(), first.position(), first.recordedAt());
    }

    private static JournalLine sameRequest(JournalLine line, Optional<String> fingerprint) {
        if (line.provenance().fingerprint().equals(fingerprint)) {
            return line;
        }
        throw reused();
    }

    private static Refusal inProgress(Optional<String> running, Optional<String> fingerprint) {
        return running.equals(fingerprint)
                ? new Refusal(Plain.REQUEST_IN_PROGRESS, "the first request under this key is still in progress")
                : reused();
    }

    private static Refusal reused() {
        return new Refusal(
                Plain.IDEMPOTENCY_KEY_REUSED, "another request was made under this key; a new one needs its own");
    }

    /** What is remembered may be out of date: a refusal by a rule counts only if it is decided from the journal. */
    private Receipt carryOut(EntryCommand command) {
        try {
            return desk.carryOut(command);
        } catch (Refusal refusal) {
            if (command instanceof Amendment && byRule(refusal)) {
                return desk.carryOut(command);
            }
            throw refusal;
        }
    }

    private static boolean byRule(Refusal refusal) {
        return switch (refusal.reason()) {
            case StaleRevision _, Invalid _ -> true;
            case Plain plain ->
                switch (plain) {
                    case EXISTS, NOT_FOUND, ALREADY_RETRACTED, NOT_RETRACTED, NOTHING_CHANGED -> true;
                    case IDEMPOTENCY_KEY_REUSED,
                            REQUEST_IN_PROGRESS,
                            JOURNAL_BUSY,
                            JOURNAL_UNAVAILABLE,
                            OUTCOME_UNKNOWN -> false;
                };
        };
    }
}
