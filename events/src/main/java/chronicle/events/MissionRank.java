package chronicle.events;

/** The rank of a mission, from the lowest to the highest. */
public enum MissionRank {
    OTHER,
    INTERESTS_SECTION,
    CONSULATE,
    CONSULATE_GENERAL,
    LEGATION,
    EMBASSY
}
