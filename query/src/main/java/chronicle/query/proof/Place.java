package chronicle.query.proof;

/**
 * Where a full subtree stands.
 *
 * @param position of the line of the journal that filled it, its last leaf; a multiple of its number of leaves
 * @param level 0 for a leaf; above 2^level leaves
 */
public record Place(long position, int level) {

    public Place {
        if (level < 0 || level > 62 || position < 1 || Long.numberOfTrailingZeros(position) < level) {
            throw new IllegalArgumentException("no full subtree of level " + level + " ends at position " + position);
        }
    }
}
