package chronicle.events;

/** The rank of a mission, from the lowest to the highest. */
public enum MissionRank {
    OTHER,
    INTERESTS_SECTION,
    CONSULATE,
    CONSULATE_GENERAL,
    LEGATION,
    EMBASSY;

    private final String word = KebabCase.of(this);

    /** The rank as it is stored and shown, such as {@code consulate-general}. */
    public String word() {
        return word;
    }
}
