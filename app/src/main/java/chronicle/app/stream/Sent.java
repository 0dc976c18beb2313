package chronicle.app.stream;

import java.util.OptionalLong;

/**
 * An event as it goes to every reader.
 *
 * @param position of the journal, at which a reader can take up again; an event that is no change has none
 * @param text as server-sent events write it, with the empty line at its end
 */
public record Sent(OptionalLong position, String text) {

    /** Whether it is a change up to a position. */
    boolean upTo(long last) {
        return position.isPresent() && position.getAsLong() <= last;
    }
}
