package chronicle.offenders.query.postgres;

import org.axonframework.eventhandling.EventMessage;

/** The store takes events, not messages. */
public record SpeaksAxon(EventMessage<?> message) {}
