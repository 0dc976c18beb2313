package chronicle.events;

import java.util.List;
import java.util.Optional;

/** What every kind may carry beside its own fields: parties whom it concerns though it does not name them, and a note. */
public record Margin(List<Party> concerns, Optional<String> note) {

    /** Nothing beside the kind's own fields. */
    public static final Margin EMPTY = new Margin(List.of(), Optional.empty());

    public Margin {
        concerns = List.copyOf(concerns);
    }
}
