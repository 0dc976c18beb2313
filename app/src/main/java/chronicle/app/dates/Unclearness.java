package chronicle.app.dates;

import chronicle.app.dates.Meant.Unclear;
import chronicle.events.Edtf;
import java.util.Arrays;

/** Ends the reading of words that are no one date. */
final class Unclearness extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Unclear unclear;

    Unclearness(Trouble trouble, String... choices) {
        super(trouble.word(), null, false, false);
        this.unclear =
                new Unclear(trouble, Arrays.stream(choices).map(Edtf::parse).toList());
    }

    /** The same, where the words also said that the day is doubtful: so are both days that may be meant. */
    Unclearness doubted(String how) {
        return unclear.trouble() == Trouble.DAY_OR_MONTH_FIRST
                ? new Unclearness(
                        unclear.trouble(),
                        unclear.choices().stream()
                                .map(date -> date.text() + how)
                                .toArray(String[]::new))
                : this;
    }

    Unclear unclear() {
        return unclear;
    }
}
