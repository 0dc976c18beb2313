package chronicle.bench;

import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Has all views tell a journal as a replay does, before a program ever serves it. */
final class AtOnce {
    private static final int REMEMBERED = 50_000;
    private static final String OPERATION = "the-first-telling";

    private AtOnce() {}

    static void tell(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Timeline<?> view : Timelines.all()) {
                Copies.open(connection, view);
            }
        }
        var workshop = new Workshop(database, REMEMBERED);
        Map<Timeline<?>, Copies.Told> empty = new LinkedHashMap<>();
        Map<Timeline<?>, Copies.Told> copies = new LinkedHashMap<>();
        for (Timeline<?> view : Timelines.all()) {
            empty.put(view, workshop.served(view.name()).orElseThrow());
            copies.put(view, workshop.begin(view, OPERATION));
        }
        boolean served = workshop.fill(copies, Onlooker.NONE)
                && copies.entrySet().stream()
                        .allMatch(each ->
                                workshop.serve(each.getKey(), each.getValue().copy(), Onlooker.NONE));
        if (!served) {
            throw new IllegalStateException("the views were not told");
        }
        empty.values().forEach(former -> workshop.drop(former.copy()));
    }
}
