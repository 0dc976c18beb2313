package chronicle.query.proof;

/** Where the hashes of full subtrees are kept. */
@FunctionalInterface
public interface Nodes {

    /** The hash at a place of the tree as far as it has grown. */
    Hash at(Place place);
}
