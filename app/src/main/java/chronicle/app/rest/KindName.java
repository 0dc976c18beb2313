package chronicle.app.rest;

import chronicle.events.Kind;

/** A kind of event, as a parameter. */
public record KindName(String name) {
    /** Reads the name of a kind that there is. */
    static KindName of(String text) {
        return Kind.named(text)
                .map(kind -> new KindName(kind.name()))
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a kind of event, such as mission-opened, not \""
                                + text + "\"; all are listed at /api/v1/kinds"));
    }
}
