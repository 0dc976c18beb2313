package chronicle.events;

import java.util.List;

/** What one version of an entry says: when, what, in the margin, and on which sources. */
public record Statement(Edtf on, DiplomaticEvent event, Margin margin, List<Source> sources) {

    /** Refuses a statement without a source, and an interval on a kind that happens at one point. */
    public Statement {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a statement needs at least one source");
        }
        if (on.isInterval() && !(event instanceof Spanning)) {
            throw new IllegalArgumentException(
                    "this kind happens on one day, known or not: use [a..b] for a day that lies between a and b");
        }
    }

    /** Its parties, sorted: all in its event, actors that are parties among them, and all whom it concerns. */
    public List<Party> parties() {
        return Parts.parties(this);
    }

    /** Its relations, sorted: all pairs of its parties. */
    public List<Relation> relations() {
        return Parts.relations(parties());
    }

    /** Whether one of its sources says something else about the day or a field than the statement does. */
    public boolean disputed() {
        return Parts.disputed(this);
    }
}
