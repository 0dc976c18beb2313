package chronicle.app.operations;

import java.util.Optional;

/**
 * Who asks, and under which idempotency key.
 *
 * @param fingerprint of the whole request, by which a repeated one is told from another under the same key
 */
public record Request(String by, Optional<String> key, Optional<String> fingerprint) {

    /** What the program asks of itself. */
    public static final Request OF_THE_PROGRAM = new Request("chronicle", Optional.empty(), Optional.empty());
}
