package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statute on aid, and what it does.
 *
 * @param statute its name, as told first
 * @param status whether it restricts
 * @param entry what set the status; empty for a statute that never restricted, such as one of which only the
 *     authority to waive it is told
 * @param restriction its enactment
 * @param waivable the authority to waive it
 * @param waived the waiver in force: the grant, or the extension that took its place
 */
public record Statute(
        String statute,
        Status status,
        Optional<Happening> entry,
        Optional<Act> restriction,
        Optional<Act> waivable,
        Optional<Act> waived) {

    /** What a statute does, from the weakest to the strongest. */
    public enum Status {
        UNRESTRICTED,
        WAIVED,
        RESTRICTED;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The status as it is shown. */
        public String word() {
            return word;
        }
    }

    /**
     * Who did what about a statute.
     *
     * @param by who did it, if told
     * @param lastDay the last day of its effect, if it names one
     */
    public record Act(Optional<Actor> by, Optional<Edtf> lastDay, Happening entry) {

        /** Whether the other act says nothing that this one does not. */
        private boolean covers(Act other) {
            return lastDay.equals(other.lastDay) && (other.by.isEmpty() || by.equals(other.by));
        }
    }

    static Statute named(String name) {
        return new Statute(
                name, Status.UNRESTRICTED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Statute restricted(Optional<Actor> by, Happening happening) {
        Act act = new Act(by, Optional.empty(), happening);
        return new Statute(
                statute,
                Status.RESTRICTED,
                earliest(Status.RESTRICTED, happening),
                earliest(restriction, act),
                waivable,
                Optional.empty());
    }

    Statute waivable(Optional<Actor> by, Optional<Edtf> lastDay, Happening happening) {
        return new Statute(
                statute, status, entry, restriction, earliest(waivable, new Act(by, lastDay, happening)), waived);
    }

    Statute waived(Optional<Actor> by, Optional<Edtf> lastDay, Happening happening) {
        Act act = new Act(by, lastDay, happening);
        return new Statute(
                statute,
                Status.WAIVED,
                earliest(Status.WAIVED, happening),
                restriction,
                waivable,
                earliest(waived, act));
    }

    Statute unwaived(Happening happening) {
        return new Statute(
                statute,
                Status.RESTRICTED,
                earliest(Status.RESTRICTED, happening),
                restriction,
                waivable,
                Optional.empty());
    }

    /** Whether this is the waiver in force, or the authority to waive. */
    boolean restsOn(Happening happening) {
        return by(waived, happening) || by(waivable, happening);
    }

    Statute lapsed(Happening happening) {
        return by(waived, happening)
                ? unwaived(happening)
                : new Statute(statute, status, entry, restriction, Optional.empty(), waived);
    }

    /** The statutes with this one in place of the former of its name, without one that says nothing any more. */
    static List<Statute> in(List<Statute> statutes, Statute changed) {
        List<Statute> others =
                new ArrayList<>(Latest.without(statutes, other -> Folded.same(other.statute, changed.statute)));
        if (changed.entry.isPresent() || changed.waivable.isPresent()) {
            others.add(changed);
        }
        others.sort(Comparator.comparing(statute -> Folded.of(statute.statute)));
        return List.copyOf(others);
    }

    private Optional<Happening> earliest(Status next, Happening happening) {
        return status == next ? entry : Optional.of(happening);
    }

    private static Optional<Act> earliest(Optional<Act> former, Act next) {
        return former.filter(act -> act.covers(next)).isPresent() ? former : Optional.of(next);
    }

    private static boolean by(Optional<Act> act, Happening happening) {
        return act.filter(one -> one.entry.equals(happening)).isPresent();
    }
}
