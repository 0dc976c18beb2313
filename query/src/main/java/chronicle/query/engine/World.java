package chronicle.query.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One state in which a subject may be.
 *
 * @param since the moment that gave the state its headline, or empty if it has had it from the beginning
 * @param chosen the open moments that are taken to have happened, in telling order
 */
record World<S extends Record>(S state, String headline, Optional<Moment> since, List<Moment> chosen) {

    boolean chose(Moment moment) {
        return chosen.contains(moment);
    }

    /** The same state, with an open moment taken to have happened. */
    World<S> choosing(Moment moment) {
        List<Moment> more = new ArrayList<>(chosen);
        more.add(moment);
        return new World<>(state, headline, since, List.copyOf(more));
    }

    /** The same state, now that a chosen moment is open no more. */
    World<S> settling(Moment moment) {
        return new World<>(
                state,
                headline,
                since,
                chosen.stream().filter(open -> !open.equals(moment)).toList());
    }

    /** Fewer chosen moments first, then by telling order. */
    static int compare(World<?> one, World<?> other) {
        int order = Integer.compare(one.chosen.size(), other.chosen.size());
        for (int i = 0; order == 0 && i < one.chosen.size(); i++) {
            order = one.chosen.get(i).compareTo(other.chosen.get(i));
        }
        return order;
    }
}
