package chronicle.events;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901): {@code /event/host}
 * @param message what was expected there, as a sentence
 */
public record Fault(String pointer, String message) {}
