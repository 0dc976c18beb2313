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
            implements Utterance {}

    /** Somebody took a position on a matter. */
    record PositionTaken(Actor holder, Optional<Party> party, String matter, Stance stance) implements Utterance {}

    /** Somebody gave up a position on a matter. */
    record PositionWithdrawn(Actor holder, Optional<Party> party, String matter) implements Utterance {}

    /** Somebody expressed concern. */
    record ConcernExpressed(Actor by, Actor about, String matter) implements Utterance, Spanning {}
}
