package chronicle.events;

import java.util.Optional;

/** How states come to be, join others and end. */
public sealed interface Statehood extends DiplomaticEvent {

    /** A state declared itself independent, perhaps of a predecessor whose place it takes. */
    record IndependenceDeclared(Party state, Optional<Actor> by, Optional<Party> predecessor) implements Statehood {
        @Override
        public String phrase() {
            return Phrase.of(state, Phrase.with(", formerly ", predecessor, ","), " declared its independence");
        }
    }

    /** A state was proclaimed. */
    record StateProclaimed(Party state) implements Statehood {
        @Override
        public String phrase() {
            return Phrase.of(state, " was proclaimed");
        }
    }

    /** A state became part of a union. */
    record UnionJoined(Party state, Party union) implements Statehood {
        @Override
        public String phrase() {
            return Phrase.of(state, " joined ", union);
        }
    }

    /** A state ceased to exist. */
    record StateDissolved(Party state) implements Statehood {
        @Override
        public String phrase() {
            return Phrase.of(state, " ceased to exist");
        }
    }
}
