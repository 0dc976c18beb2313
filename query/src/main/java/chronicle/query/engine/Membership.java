package chronicle.query.engine;

import chronicle.events.Party;
import java.util.Set;

/** That an entry speaks about a subject of a view since a position; later corrections may have moved it elsewhere. */
public record Membership(String subject, String entry, long position, Set<Party> parties) {}
