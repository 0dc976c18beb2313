package chronicle.query.postgres;

import java.util.function.Consumer;

/** The journal as lines of JSON, in order of position. */
final class JournalExport {
    private JournalExport() {}

    static void each(Database database, Consumer<String> line) {
        database.each(
                "select " + StoredLine.COLUMNS + " from chronicle.journal order by position",
                StoredLine::exported,
                line);
    }
}
