package chronicle.events;

import java.util.Optional;

/** One who acts and need not be a party: a person, an office, an organization; or a party, named by its id. */
public record Actor(String name) {

    /** The party that this actor is, or empty for one that the catalogue does not know by that very id. */
    public Optional<Party> party() {
        return Parties.knows(name) ? Optional.of(new Party(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
