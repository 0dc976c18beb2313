package chronicle.query.postgres;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Party;
import chronicle.events.Relation;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Titles;
import chronicle.events.Trees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a version of an entry says, as the register keeps it.
 *
 * @param event as JSON, as are the sources
 * @param earliest the first day on which it may have happened or begun, as PostgreSQL writes it
 * @param latest the last day on which it may have happened or ended
 */
record Content(
        String kind,
        String on,
        String earliest,
        String latest,
        List<String> parties,
        List<String> relations,
        String title,
        boolean disputed,
        String event,
        String sources) {

    static final String COLUMNS =
            "kind, on_text, earliest, latest, parties, relations, title, disputed, event, sources";

    static Content of(Statement statement) {
        Edtf on = statement.on();
        LocalDate latest = on.end().map(Bounds::latest).orElse(LocalDate.MAX);
        return new Content(
                Kind.of(statement.event()).name(),
                on.text(),
                Days.text(on.start().earliest()),
                Days.text(latest),
                statement.parties().stream().map(Party::id).toList(),
                statement.relations().stream().map(Relation::id).toList(),
                Titles.of(statement.event()),
                statement.disputed(),
                Json.write(Trees.write(new Telling(statement.event(), statement.margin()))),
                Json.write(Trees.write(statement.sources())));
    }

    static Content read(ResultSet row) throws SQLException {
        return new Content(
                row.getString("kind"),
                row.getString("on_text"),
                Days.text(row.getObject("earliest", LocalDate.class)),
                Days.text(row.getObject("latest", LocalDate.class)),
                Database.texts(row, "parties"),
                Database.texts(row, "relations"),
                row.getString("title"),
                row.getBoolean("disputed"),
                row.getString("event"),
                row.getString("sources"));
    }
}
