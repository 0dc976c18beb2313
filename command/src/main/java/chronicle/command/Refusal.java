package chronicle.command;

import chronicle.events.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked is not done; the message is a sentence for the person who asked. Nothing was stored, unless the reason
 * is {@link Plain#OUTCOME_UNKNOWN}.
 */
public final class Refusal extends RuntimeException {

    private final transient Reason reason;

    /** Why something is refused, under the name by which programs know it. */
    public sealed interface Reason {

        /** The stored name of this reason: the end of a problem's type. */
        String slug();
    }

    /** A reason that needs nothing but its name. */
    public enum Plain implements Reason {
        EXISTS("exists"),
        NOT_FOUND("not-found"),
        ALREADY_RETRACTED("already-retracted"),
        NOT_RETRACTED("not-retracted"),
        NOTHING_CHANGED("nothing-changed"),
        IDEMPOTENCY_KEY_REUSED("idempotency-key-reused"),
        REQUEST_IN_PROGRESS("request-in-progress"),
        JOURNAL_BUSY("journal-busy"),
        JOURNAL_UNAVAILABLE("journal-unavailable"),
        /** The one refusal after which it may be stored or not: look, or repeat it under its idempotency key. */
        OUTCOME_UNKNOWN("outcome-unknown");

        private final String slug;

        Plain(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /** The asker has seen another revision than the current one. */
    public record StaleRevision(int current) implements Reason {

        @Override
        public String slug() {
            return "stale-revision";
        }
    }

    /** What was asked breaks rules; all that are known to be broken. */
    public record Invalid(List<Fault> faults) implements Reason {

        public Invalid {
            faults = List.copyOf(faults);
        }

        @Override
        public String slug() {
            return "validation";
        }
    }

    /** A refusal for this reason, in this sentence. */
    public Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** A refusal because of these faults; its message is theirs. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                new Invalid(faults), faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
