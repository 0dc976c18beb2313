package chronicle.app.rest;

import chronicle.seed.plan.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An outcome of a plan, by its name on the wire. */
public record OutcomeName(Outcome outcome) {
    /** The outcome of that word; refuses others. */
    public static OutcomeName of(String word) {
        return new OutcomeName(Outcome.named(word)
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(Outcome.values()).map(Outcome::word).collect(Collectors.joining(", ")))));
    }
}
