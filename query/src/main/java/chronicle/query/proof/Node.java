package chronicle.query.proof;

/** A full subtree's hash, which never changes however the tree grows. */
public record Node(Place place, Hash hash) {}
