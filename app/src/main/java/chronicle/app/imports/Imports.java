package chronicle.app.imports;

import chronicle.app.imports.Import.State;
import chronicle.app.imports.ImportRefused.Why;
import chronicle.app.operations.Request;
import chronicle.command.postgres.JournalReader;
import chronicle.seed.plan.Outcome;
import chronicle.seed.source.Publication;
import chronicle.seed.source.UnreadableEdition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The imports: asked for, planned, approved, and told how far they are. */
@Component
public final class Imports {
    private final ImportStore store;
    private final PlanTable plans;
    private final ImportRoots roots;
    private final ImportPlanning planning;
    private final JournalReader journal;
    private final ImportWorker worker;

    Imports(
            ImportStore store,
            PlanTable plans,
            ImportRoots roots,
            ImportPlanning planning,
            JournalReader journal,
            ImportWorker worker) {
        this.store = store;
        this.plans = plans;
        this.roots = roots;
        this.planning = planning;
        this.journal = journal;
        this.worker = worker;
    }

    /**
     * Has an edition in a folder read and compared; nothing of the chronicle changes by that. A repetition under the same
     * idempotency key is answered with the first import.
     *
     * @throws ImportRefused if its files are nowhere, or another import of the source runs
     */
    public Import ask(Publication source, String edition, String location, Request request) {
        return ask(source, edition, location, Optional.empty(), request);
    }

    /**
     * The same for an edition whose files come along; they are kept until the import has ended.
     *
     * @throws ImportRefused if they cannot be read, or another import of the source runs
     */
    public Import ask(Publication source, String edition, Upload upload, Request request) {
        return ask(source, edition, upload.location(), Optional.of(upload), request);
    }

    private Import ask(Publication source, String edition, String location, Optional<Upload> upload, Request request) {
        Optional<Import> former = request.key().flatMap(store::under);
        if (former.isPresent()) {
            return repeated(former.get(), source, edition, location, request);
        }
        store.approvedUnder(request).ifPresent(_ -> {
            throw ImportStore.keyReused();
        });
        if (upload.isEmpty()) {
            roots.files(location);
        }
        refuseRunning(source.word());
        String id = UUID.randomUUID().toString();
        if (!store.add(id, source.word(), edition, location, upload, request.by(), request.key())) {
            return repeated(request.key().flatMap(store::under).orElseThrow(), source, edition, location, request);
        }
        worker.wake();
        return find(id);
    }

    private static Import repeated(
            Import former, Publication source, String edition, String location, Request request) {
        if (former.source().equals(source.word())
                && former.edition().equals(edition)
                && former.location().equals(location)
                && former.askedBy().equals(request.by())) {
            return former;
        }
        throw ImportStore.keyReused();
    }

    private void refuseRunning(String source) {
        store.running(source).ifPresent(id -> {
            throw new ImportRefused(
                    Why.RUNNING, "the import " + id + " of " + source + " is under way; wait until it is done");
        });
    }

    /** An import. */
    public Import find(String id) {
        return store.find(id).orElseThrow(() -> new ImportRefused(Why.NOT_FOUND, "there is no import " + id));
    }

    /** All imports, the last one first. */
    public List<Import> all() {
        return store.all();
    }

    /** The last position of the journal. */
    public long position() {
        return journal.head();
    }

    /** The items of an import after a place in its plan. */
    public List<ImportItem> items(String id, Optional<Outcome> outcome, int after, int most) {
        return plans.items(id, outcome, after, most);
    }

    /** How far carrying out a plan would reach. */
    public Reach reach(String id) {
        return plans.reach(id);
    }

    /**
     * Has a plan carried out. One that is not based on the newest state is made anew first; if that leads to another
     * plan, this one is not carried out. A repetition under the same idempotency key is answered with the import as it is by
     * then.
     *
     * @param take local ids of conflicts in which the source is followed
     * @param keep local ids of conflicts in which the entry stays as people have it, for good
     */
    public Import approve(String id, Request request, List<String> take, List<String> keep) {
        return store.approvedUnder(request).orElseGet(() -> approveFirst(id, request, take, keep));
    }

    private Import approveFirst(String id, Request request, List<String> take, List<String> keep) {
        request.key().flatMap(store::under).ifPresent(_ -> {
            throw ImportStore.keyReused();
        });
        Import asked = find(id);
        if (asked.state() != State.PLANNED) {
            throw new ImportRefused(
                    Why.NOT_PLANNED,
                    switch (asked.state()) {
                        case READING -> "it is still being read; approve it once its state is planned";
                        case APPLYING, DONE -> "it is approved already";
                        case FAILED -> "it could not be read; mend that, and ask for a new import";
                        case PLANNED -> "";
                    });
        }
        refuseRunning(asked.source());
        refuseStrangers(id, take, keep);
        if (journal.head() != asked.position()) {
            planAnew(asked);
        }
        if (!store.approve(id, request, take, keep)) {
            return store.approvedUnder(request)
                    .orElseThrow(() -> new ImportRefused(Why.NOT_PLANNED, "it is approved already"));
        }
        worker.wake();
        return find(id);
    }

    private void refuseStrangers(String id, List<String> take, List<String> keep) {
        Set<String> conflicts = new HashSet<>(plans.conflicts(id));
        Stream.concat(take.stream(), keep.stream())
                .filter(localId -> !conflicts.remove(localId))
                .findFirst()
                .ifPresent(localId -> {
                    throw new ImportRefused(
                            Why.NO_CONFLICT,
                            localId + " is no conflict of this plan, or decided twice; name each conflict once");
                });
    }

    private void planAnew(Import asked) {
        Optional<String> before = store.fingerprint(asked.id());
        try {
            planning.plan(asked);
        } catch (UnreadableEdition e) {
            throw new ImportRefused(Why.OUTDATED, "the edition cannot be read any more: " + e.getMessage());
        }
        if (!store.fingerprint(asked.id()).equals(before)) {
            throw new ImportRefused(
                    Why.OUTDATED,
                    "the chronicle or the files have changed since this was planned, and the plan with them: look at"
                            + " the new one, and approve that");
        }
    }
}
