package chronicle.query.question;

/**
 * How far a view has come.
 *
 * @param subjects the number of subjects ever told
 * @param position the last position told
 * @param lag the positions that the journal is ahead
 */
public record ViewStatus(String name, int edition, long subjects, long position, long lag) {}
