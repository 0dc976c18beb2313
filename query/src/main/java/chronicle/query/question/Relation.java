package chronicle.query.question;

/** A pair of parties about which entries stand. */
public record Relation(String dyad, long entries) {}
