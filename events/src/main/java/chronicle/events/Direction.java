package chronicle.events;

import java.util.Optional;

/** From one party to another: who gives, sends or recognizes, and to whom. */
public record Direction(Party from, Party to) {

    private static final String JOINT = "-to-";

    /** Refuses a party with itself. */
    public Direction {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a direction has two different ends, not " + from + " twice");
        }
    }

    /** The direction of that id; empty for any other text. */
    public static Optional<Direction> parse(String text) {
        return Relation.split(text, JOINT, Direction::new);
    }

    /** The id, as in addresses: {@code US-to-AZ}. */
    public String id() {
        return from + JOINT + to;
    }

    /** The two without their direction. */
    public Relation relation() {
        return new Relation(from, to);
    }

    @Override
    public String toString() {
        return id();
    }
}
