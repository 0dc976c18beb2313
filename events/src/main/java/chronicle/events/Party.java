package chronicle.events;

/**
 * Who takes part: an ISO 3166-1 alpha-2 code ({@code AZ}), an ISO 3166-3 alpha-4 code of a withdrawn country
 * ({@code SUHH}), or a lower-case slug of the catalogue of parties ({@code adr}).
 */
public record Party(String id) implements Comparable<Party> {

    /** Refuses an id that the catalogue does not know. */
    public Party {
        Parties.require(id);
    }

    @Override
    public int compareTo(Party other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
