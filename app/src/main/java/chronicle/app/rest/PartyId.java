package chronicle.app.rest;

import chronicle.events.Parties;

/** A party of the catalogue, as a parameter. */
public record PartyId(String id) {
    /** Reads the id of a party that there is. */
    static PartyId of(String text) {
        if (Parties.knows(text)) {
            return new PartyId(text);
        }
        throw new IllegalArgumentException("expected the id of a party, such as AZ or adr, not \"" + text
                + "\"; all are listed at /api/v1/parties");
    }
}
