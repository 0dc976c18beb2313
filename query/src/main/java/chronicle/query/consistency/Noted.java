package chronicle.query.consistency;

import chronicle.events.Bounds;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A standing entry, as the rules look at it.
 *
 * @param origin the imported source that it came from, if one
 */
public record Noted(
        String entry, String title, Edtf on, DiplomaticEvent event, List<String> relations, Optional<Origin> origin) {

    /** The days on which it may have happened, or begun. */
    Bounds day() {
        return on.start();
    }

    /** That source's own id of the record that this tells a part of: {@code az-2003-harn-01} of {@code …/appointed}. */
    Optional<String> record() {
        return origin.flatMap(Origin::localId).map(id -> id.contains("/") ? id.substring(0, id.lastIndexOf('/')) : id);
    }
}
