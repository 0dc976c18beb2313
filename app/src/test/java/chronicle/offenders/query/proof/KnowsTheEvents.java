package chronicle.offenders.query.proof;

import chronicle.offenders.events.EventHelper;

/** What is proved is bytes, whatever they say. */
public record KnowsTheEvents(EventHelper event) {}
