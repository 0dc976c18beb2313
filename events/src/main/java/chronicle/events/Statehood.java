package chronicle.events;

import java.util.Optional;

/** How states come to be, join others and end. */
public sealed interface Statehood extends DiplomaticEvent {

    /** A state declared itself independent, perhaps of a predecessor whose place it takes. */
    record IndependenceDeclared(Party state, Optional<Actor> by, Optional<Party> predecessor) implements Statehood {}

    /** A state was proclaimed. */
    record StateProclaimed(Party state) implements Statehood {}

    /** A state became part of a union. */
    record UnionJoined(Party state, Party union) implements Statehood {}

    /** A state ceased to exist. */
    record StateDissolved(Party state) implements Statehood {}
}
