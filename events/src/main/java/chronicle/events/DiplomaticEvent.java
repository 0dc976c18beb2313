package chronicle.events;

/**
 * Something that happened between or to parties in the world: the root of the vocabulary. Each family is a sealed
 * interface in a file of its own, each kind one record; the tree is the only registry of kinds.
 */
public sealed interface DiplomaticEvent
        permits Statehood,
                Recognition,
                Representation,
                Conflict,
                Assistance,
                Agreement,
                Encounter,
                Cooperation,
                Utterance,
                Assessment,
                Inquiry {

    /** What happened as a clause, with parties and people by name, without the day. */
    String phrase();
}
