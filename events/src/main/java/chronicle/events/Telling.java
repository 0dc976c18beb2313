package chronicle.events;

/** An event with its margin: what the field {@code event} of a statement holds. */
public record Telling(DiplomaticEvent event, Margin margin) {}
