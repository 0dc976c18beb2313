package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Closing;
import chronicle.query.engine.Failure;
import chronicle.query.engine.Ledger;
import chronicle.query.engine.Materialiser;
import chronicle.query.engine.Membership;
import chronicle.query.engine.Recovery;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a view from the beginning so that each belief is written once. A belief that is held is kept here until it is
 * closed; only if there are too many of them, the oldest are written as held, and their ends apart from them.
 */
final class BulkTelling {

    private final Copy copy;
    private final Materialiser<?> materialiser;
    private final int limit;
    private final Map<Place, Belief> held = new LinkedHashMap<>();

    private record Place(String subject, LocalDate from) {}

    /**
     * What is to be written.
     *
     * @param position up to which it is told
     * @param beliefs whole, or held still
     * @param endings of beliefs that were written as held
     * @param failures of subjects that are told no further
     * @param recoveries of subjects that are told again
     */
    record Chunk(
            Copy copy,
            long position,
            List<Belief> beliefs,
            List<Closing> endings,
            List<Membership> memberships,
            List<Failure> failures,
            List<Recovery> recoveries) {}

    BulkTelling(Timeline<?> view, Copy copy, Ledger ledger, int remembered) {
        this.copy = copy;
        this.materialiser = new Materialiser<>(view, ledger, remembered);
        this.limit = remembered;
    }

    Materialiser<?> materialiser() {
        return materialiser;
    }

    /** Tells the next lines. */
    Chunk tell(List<JournalLine> lines) {
        Changes changes = materialiser.tell(lines);
        List<Belief> ended = new ArrayList<>();
        List<Closing> endings = new ArrayList<>();
        for (Closing closing : changes.closings()) {
            Belief belief = held.remove(new Place(closing.subject(), closing.from()));
            if (belief == null) {
                endings.add(closing);
            } else {
                ended.add(belief.closed(closing.at()));
            }
        }
        for (Belief belief : changes.beliefs()) {
            if (belief.knownUntil() == Belief.STILL) {
                held.put(new Place(belief.subject(), belief.valid().from()), belief);
            } else {
                ended.add(belief);
            }
        }
        if (held.size() > limit) {
            takeOut(limit / 2, ended);
        }
        return new Chunk(
                copy,
                changes.position(),
                ended,
                endings,
                changes.memberships(),
                changes.failures(),
                changes.recoveries());
    }

    /** Whatever is still held, which then is to be written. */
    Chunk rest(long position) {
        List<Belief> rest = new ArrayList<>(held.values());
        held.clear();
        return new Chunk(copy, position, rest, List.of(), List.of(), List.of(), List.of());
    }

    private void takeOut(int left, List<Belief> out) {
        Iterator<Belief> oldest = held.values().iterator();
        while (held.size() > left) {
            out.add(oldest.next());
            oldest.remove();
        }
    }
}
