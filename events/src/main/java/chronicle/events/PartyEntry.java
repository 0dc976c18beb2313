package chronicle.events;

import java.util.List;

/**
 * What the catalogue knows about a party.
 *
 * @param definite whether the name takes an article in a sentence: the United States
 * @param predecessors the ids of those whose place in the world it took
 */
public record PartyEntry(
        String id, PartyType type, String name, boolean definite, List<String> otherNames, List<String> predecessors) {

    /** The name as it stands within a sentence: {@code the United States}, but {@code Azerbaijan}. */
    public String inSentence() {
        return definite ? "the " + name : name;
    }
}
