package chronicle.events;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue of parties. */
public final class Parties {
    private static final Map<String, Party> SEEN = new ConcurrentHashMap<>();

    private Parties() {}

    /** Whether the catalogue has a party of that very id. */
    public static boolean knows(String id) {
        return id.matches("[A-Z]{2}([A-Z]{2})?|[a-z0-9-]+");
    }

    /** The party of that very id, if the catalogue has it. */
    public static Optional<Party> party(String id) {
        return knows(id) ? Optional.of(SEEN.computeIfAbsent(id, Party::new)) : Optional.empty();
    }

    static String complaint(String id) {
        return "no party has the id " + id;
    }

    static void require(String id) {
        if (!knows(id)) {
            throw new IllegalArgumentException(complaint(id));
        }
    }
}
