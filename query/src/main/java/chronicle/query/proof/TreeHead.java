package chronicle.query.proof;

/** A tree in two words: how many leaves it has, and the hash of all of them. */
public record TreeHead(long size, Hash root) {

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no leaf or more, not " + size);
        }
    }
}
