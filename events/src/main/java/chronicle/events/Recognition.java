package chronicle.events;

import java.util.List;

/** Whether states recognize each other, and whether they keep diplomatic relations. */
public sealed interface Recognition extends DiplomaticEvent {

    /** One state recognized another. */
    record StateRecognized(Party recognizer, Party recognized) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of(recognizer, " recognized ", recognized);
        }
    }

    /** One state declined to recognize a claimant. */
    record RecognitionWithheld(Party recognizer, Party claimant) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of(recognizer, " withheld its recognition from ", claimant);
        }
    }

    /** One state took its recognition of another back. */
    record RecognitionWithdrawn(Party recognizer, Party recognized) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of(recognizer, " withdrew its recognition of ", recognized);
        }
    }

    /** Two states established diplomatic relations. */
    record RelationsEstablished(@Pair List<Party> parties) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of(parties, " established diplomatic relations");
        }
    }

    /** Diplomatic relations of two states were interrupted, as by war or occupation. */
    record RelationsInterrupted(@Pair List<Party> parties) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of("diplomatic relations of ", parties, " were interrupted");
        }
    }

    /** Two states resumed diplomatic relations. */
    record RelationsResumed(@Pair List<Party> parties) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of(parties, " resumed diplomatic relations");
        }
    }

    /** Diplomatic relations of two states were severed. */
    record RelationsSevered(@Pair List<Party> parties) implements Recognition {
        @Override
        public String phrase() {
            return Phrase.of("diplomatic relations of ", parties, " were severed");
        }
    }
}
