package chronicle.events;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Two different parties, the one whose id comes first by code point first. */
public record Relation(Party first, Party second) implements Comparable<Relation> {

    private static final String JOINT = "-";

    /** Puts the two in order; refuses a party with itself. */
    public Relation {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a relation has two different parties, not " + first + " twice");
        }
        if (first.compareTo(second) > 0) {
            Party other = first;
            first = second;
            second = other;
        }
    }

    /**
     * The relation of that id, in whichever order it names the two; empty for any other text. Ids of parties hold
     * hyphens themselves, so the catalogue decides where one ends.
     */
    public static Optional<Relation> parse(String text) {
        return split(text, JOINT, Relation::new);
    }

    /** The id, as in addresses: {@code AZ-US}. */
    public String id() {
        return first + JOINT + second;
    }

    /** Whether the party is one of the two. */
    public boolean has(Party party) {
        return first.equals(party) || second.equals(party);
    }

    @Override
    public int compareTo(Relation other) {
        int byFirst = first.compareTo(other.first);
        return byFirst == 0 ? second.compareTo(other.second) : byFirst;
    }

    @Override
    public String toString() {
        return id();
    }

    static <T> Optional<T> split(String text, String joint, BiFunction<Party, Party, T> of) {
        return IntStream.range(0, text.length())
                .filter(at -> text.startsWith(joint, at))
                .boxed()
                .flatMap(at -> Parties.party(text.substring(0, at))
                        .flatMap(left -> Parties.party(text.substring(at + joint.length()))
                                .filter(right -> !right.equals(left))
                                .map(right -> of.apply(left, right)))
                        .stream())
                .findFirst();
    }
}
