package chronicle.command.axon;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalUnreadable;
import chronicle.events.JournalLine;
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

    private Receipt once(String key, EntryCommand command) {
        Optional<String> fingerprint = command.provenance().fingerprint();
        Optional<String> inProgress = fingerprintsInProgress.putIfAbsent(key, fingerprint);
        if (inProgress != null) {
            throw inProgress.equals(fingerprint)
                    ? new Refusal(Plain.REQUEST_IN_PROGRESS, "the first request under this key is still in progress")
                    : reused();
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

    /** What was done under a key before. A repetition always ends in a refusal, by a rule or by the key's own index. */
    private Optional<JournalLine> earlier(String key, Refusal refusal) {
        if (refusal.reason() == Plain.JOURNAL_BUSY || refusal.reason() == Plain.JOURNAL_UNAVAILABLE) {
            return Optional.empty();
        }
        try {
            return journal.under(key);
        } catch (JournalUnreadable _) {
            return Optional.empty();
        }
    }

    private static Receipt repeated(JournalLine line, Optional<String> fingerprint) {
        if (!line.provenance().fingerprint().equals(fingerprint)) {
            throw reused();
        }
        return new Receipt(line.event().entry(), line.revision(), line.position(), line.recordedAt());
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
