package chronicle.events;

/** Marks a kind that lasts from a start to an end: its day may be an interval, and its effect lapses after the last day. */
public interface Spanning {}
