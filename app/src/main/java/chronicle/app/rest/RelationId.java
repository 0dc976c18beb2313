package chronicle.app.rest;

import chronicle.events.Relation;

/** A pair of parties, in an address or as a parameter; in either order. */
public record RelationId(String id) {
    /** Reads the ids of two different parties. */
    static RelationId of(String text) {
        return Relation.parse(text)
                .map(relation -> new RelationId(relation.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected two different parties, such as AZ-US, not \"" + text + "\""));
    }

    /** Reads what stands in the place of a relation in an address. */
    public static RelationId inAddress(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            throw Problem.NOT_FOUND.because(
                    "There is no such relation: " + e.getMessage() + "; the parties are listed at /api/v1/parties.");
        }
    }
}
