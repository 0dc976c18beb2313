package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Edtf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statute on aid, and what it does.
 *
 * @param statute its name, as told first
 * @param key its folded name, by which it is known
 * @param status whether it restricts
 * @param entry what set the status; empty for a statute that never restricted, such as one of which only the
 *     authority to waive it is told
 * @param restriction its enactment
 * @param waivable the authority to waive it
 * @param waived the waiver in force: the grant, or the extension that took its place
 */
public record Statute(
        String statute,
        @Inner String key,
        Status status,
        Optional<Happening> entry,
        Optional<Act> restriction,
        Optional<Act> waivable,
        Optional<Act> waived) {

    private static final Comparator<Statute> BY_KEY = Comparator.comparing(Statute::key);

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

    private static Statute named(String name) {
        return new Statute(
                name,
                Folded.of(name),
                Status.UNRESTRICTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Statute restricted(Optional<Actor> by, Happening happening) {
        Act act = new Act(by, Optional.empty(), happening);
        return new Statute(
                statute,
                key,
                Status.RESTRICTED,
                earliest(Status.RESTRICTED, happening),
                earliest(restriction, act),
                waivable,
                Optional.empty());
    }

    Statute waivable(Optional<Actor> by, Optional<Edtf> lastDay, Happening happening) {
        return new Statute(
                statute, key, status, entry, restriction, earliest(waivable, new Act(by, lastDay, happening)), waived);
    }

    Statute waived(Optional<Actor> by, Optional<Edtf> lastDay, Happening happening) {
        Act act = new Act(by, lastDay, happening);
        return new Statute(
                statute,
                key,
                Status.WAIVED,
                earliest(Status.WAIVED, happening),
                restriction,
                waivable,
                earliest(waived, act));
    }

    Statute unwaived(Happening happening) {
        return new Statute(
                statute,
                key,
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
                : new Statute(statute, key, status, entry, restriction, Optional.empty(), waived);
    }

    /** The statute of that name among statutes in the order of their keys; one that says nothing if it is none of them. */
    static Statute of(List<Statute> statutes, String name) {
        Statute sought = named(name);
        int index = index(statutes, sought);
        return index < 0 ? sought : statutes.get(index);
    }

    /** The statutes without the one of that name. */
    static List<Statute> without(List<Statute> statutes, String name) {
        return in(statutes, named(name));
    }

    /** The statutes with this one in place of the former of its key, without one that says nothing any more. */
    static List<Statute> in(List<Statute> statutes, Statute changed) {
        int index = index(statutes, changed);
        List<Statute> all = new ArrayList<>(statutes);
        if (index >= 0) {
            all.remove(index);
        }
        if (changed.entry.isPresent() || changed.waivable.isPresent()) {
            all.add(index < 0 ? -index - 1 : index, changed);
        }
        return List.copyOf(all);
    }

    private static int index(List<Statute> statutes, Statute sought) {
        return Collections.binarySearch(statutes, sought, BY_KEY);
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
