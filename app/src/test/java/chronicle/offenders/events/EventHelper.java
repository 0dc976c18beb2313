package chronicle.offenders.events;

/** A name that says nothing about the field. */
public record EventHelper() {}
