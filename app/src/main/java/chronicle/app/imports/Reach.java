package chronicle.app.imports;

/**
 * How far carrying out a plan would reach.
 *
 * @param toDo how many of its items are to be carried out, if no conflict is decided
 * @param retracted how many entries would be retracted
 * @param told how many entries come from its source
 */
public record Reach(long toDo, long retracted, long told) {
    private static final int A_LARGE_PART = 10;

    /** Whether so large a part of the source's entries would be retracted that its edition may be incomplete. */
    public boolean sweeping() {
        return retracted * A_LARGE_PART > told;
    }
}
