package chronicle.query.timeline;

import java.util.List;
import java.util.Optional;

/** All the views. */
public final class Timelines {

    private static final List<Timeline<?>> ALL = List.of(
            new Aid(),
            new Missions(),
            new Envoys(),
            new Recognitions(),
            new Conflicts(),
            new Statehoods(),
            new Agreements(),
            new Visits(),
            new Cooperations(),
            new Positions(),
            new Indicators());

    private Timelines() {}

    /** Every view, in the order in which they are shown. */
    public static List<Timeline<?>> all() {
        return ALL;
    }

    /** The view of a name, or empty if there is none. */
    public static Optional<Timeline<?>> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
