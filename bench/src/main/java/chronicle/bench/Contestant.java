package chronicle.bench;

/** Who takes turns with others in a contest. */
public record Contestant(String name, Part part, Turn turn) {

    /** This program, or a door of it. */
    public static Contestant ours(String name, Turn turn) {
        return new Contestant(name, Part.OURS, turn);
    }

    /** What the machine gives to the plainest code. */
    public static Contestant limit(String name, Turn turn) {
        return new Contestant(name, Part.LIMIT, turn);
    }

    /** What somebody would use instead. */
    public static Contestant peer(String name, Turn turn) {
        return new Contestant(name, Part.PEER, turn);
    }
}
