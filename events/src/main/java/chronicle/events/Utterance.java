package chronicle.events;

import java.util.Optional;

/** What was said, held and regretted in public. */
public sealed interface Utterance extends DiplomaticEvent {

    /** Somebody made a statement. */
    record StatementMade(
            Actor speaker,
            Optional<String> office,
            Optional<Party> party,
            Optional<String> venue,
            String topic,
            Optional<String> gist)
            implements Utterance {
        @Override
        public String phrase() {
            return Phrase.of(
                    speaker,
                    Phrase.with(", ", office, ","),
                    " made a statement",
                    Phrase.with(" (", venue, ")"),
                    ": ",
                    topic);
        }
    }

    /** Somebody took a position on a matter. */
    record PositionTaken(Actor holder, Optional<Party> party, String matter, Stance stance) implements Utterance {
        @Override
        public String phrase() {
            return Phrase.of(
                    holder,
                    switch (stance) {
                        case SUPPORTS -> " supported ";
                        case OPPOSES -> " opposed ";
                    },
                    matter);
        }
    }

    /** Somebody gave up a position on a matter. */
    record PositionWithdrawn(Actor holder, Optional<Party> party, String matter) implements Utterance {
        @Override
        public String phrase() {
            return Phrase.of(holder, " gave up its position on ", matter);
        }
    }

    /** Somebody expressed concern. */
    record ConcernExpressed(Actor by, Actor about, String matter) implements Utterance, Spanning {
        @Override
        public String phrase() {
            return Phrase.of(by, " expressed concern about ", about, ": ", matter);
        }
    }
}
