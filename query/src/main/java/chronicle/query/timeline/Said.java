package chronicle.query.timeline;

/** A part of a state, with the version of an entry that set it. */
public record Said<T>(T value, Happening by) {}
