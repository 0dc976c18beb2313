package chronicle.query.timeline;

import java.util.Optional;

/**
 * An agreement, known by its title.
 *
 * @param signed the entry of its signature, if told
 * @param inForce the entry of its entry into force, if told
 * @param terminated the entry of its termination, if told
 */
public record Title(
        String title,
        Stage stage,
        Optional<Happening> signed,
        Optional<Happening> inForce,
        Optional<Happening> terminated) {

    /** How far an agreement has come. */
    public enum Stage {
        SIGNED,
        IN_FORCE,
        TERMINATED
    }

    static Title signed(String title, Happening happening) {
        return new Title(title, Stage.SIGNED, Optional.of(happening), Optional.empty(), Optional.empty());
    }

    static Title inForce(String title, Happening happening) {
        return new Title(title, Stage.IN_FORCE, Optional.empty(), Optional.of(happening), Optional.empty());
    }

    static Title terminated(String title, Happening happening) {
        return new Title(title, Stage.TERMINATED, Optional.empty(), Optional.empty(), Optional.of(happening));
    }

    boolean stands() {
        return stage != Stage.TERMINATED;
    }

    /** Signed, if it was not; in force it stays. */
    Title signedBy(Happening happening) {
        return stands()
                ? new Title(title, stage, signed.or(() -> Optional.of(happening)), inForce, terminated)
                : signed(title, happening);
    }

    Title inForceBy(Happening happening) {
        return stands()
                ? new Title(title, Stage.IN_FORCE, signed, inForce.or(() -> Optional.of(happening)), terminated)
                : inForce(title, happening);
    }

    Title terminatedBy(Happening happening) {
        return stands() ? terminated(title, happening) : this;
    }
}
