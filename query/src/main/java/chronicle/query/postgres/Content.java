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
import chronicle.query.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version of an entry says, as the register keeps it.
 *
 * @param event as JSON, as are the sources
 * @param earliest the first day on which it may have happened or begun, as PostgreSQL writes it
 * @param latest the last day on which it may have happened or ended
 * @param search its words, as PostgreSQL writes a tsvector
 * @param subjects of which it tells, each with its view: {@code missions/US-to-AZ}
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
        String sources,
        String search,
        List<String> subjects) {

    private static final char SUBJECT = '/';

    static final String COLUMNS =
            "kind, on_text, earliest, latest, parties, relations, title, disputed, event, sources, search, subjects";

    static Content of(Statement statement, List<? extends Timeline<?>> views) {
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
                Json.write(Trees.write(statement.sources())),
                Words.document(statement),
                views.stream().flatMap(view -> subjects(view, statement)).toList());
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
                row.getString("sources"),
                row.getString("search"),
                Database.texts(row, "subjects"));
    }

    private static Stream<String> subjects(Timeline<?> view, Statement statement) {
        return view.touches(statement).stream()
                .map(touch -> view.name() + SUBJECT + touch.subject())
                .distinct();
    }

    /** The views and the subjects of which this or the content before it tells. */
    Set<String> touched(Optional<Content> former) {
        Set<String> touched = new LinkedHashSet<>();
        Stream.concat(former.stream(), Stream.of(this))
                .flatMap(content -> content.subjects.stream())
                .forEach(subject -> {
                    touched.add(subject.substring(0, subject.indexOf(SUBJECT)));
                    touched.add(subject);
                });
        return touched;
    }

    /** Whether another value is said than before, on the word of the same sources; notes are no part of it. */
    boolean saysOtherwiseFromSameSources(Content former) {
        return sources.equals(former.sources) && !(on.equals(former.on) && value().equals(former.value()));
    }

    private JsonNode value() {
        return ((ObjectNode) Json.node(event)).without(List.of("concerns", "note"));
    }
}
