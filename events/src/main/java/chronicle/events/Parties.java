package chronicle.events;

/** The catalogue of parties. */
public final class Parties {
    private Parties() {}

    /** Whether the catalogue has a party of that very id. */
    public static boolean knows(String id) {
        return id.matches("[A-Z]{2}([A-Z]{2})?|[a-z0-9-]+");
    }

    static void require(String id) {
        if (!knows(id)) {
            throw new IllegalArgumentException("no party has the id " + id);
        }
    }
}
