package chronicle.app.dates;

import chronicle.events.Edtf;
import java.util.List;

/** What a date in plain words means. */
public sealed interface Meant {

    /** One date. */
    record Clear(Edtf date) implements Meant {}

    /**
     * No one date.
     *
     * @param trouble why
     * @param choices what it may have meant, if anything
     */
    record Unclear(Trouble trouble, List<Edtf> choices) implements Meant {

        public Unclear {
            choices = List.copyOf(choices);
        }
    }
}
