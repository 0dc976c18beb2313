package chronicle.query.postgres;

import chronicle.events.Bounds;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Edtf;
import chronicle.events.FieldType;
import chronicle.events.JournalLine;
import chronicle.events.Kind;
import chronicle.events.Origin;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Titles;
import chronicle.events.Trees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an imported source claims of an entry that is not its own. The journal alone tells it: a correction by an import
 * carries its origin, and the entry cites that source at the publisher's id from then on, until it does so no more.
 *
 * @param cited the title by which the entry cites the source
 * @param on the day that the source says
 * @param event as the source says it, as JSON
 */
record Claim(Origin origin, String cited, String on, String earliest, String latest, String title, String event) {

    private static final String DAY = "on";

    /** The claims that stand after a line of an entry's journal. */
    static List<Claim> after(JournalLine line, Optional<Origin> own, Optional<Version.Former> former) {
        List<Claim> before = former.map(Version.Former::claims).orElse(List.of());
        return switch (line.event()) {
            case EntryRecorded _ -> List.of();
            case EntryCorrected(var _, var statement) ->
                corrected(
                        line.provenance()
                                .origin()
                                .filter(origin -> own.filter(one -> sameRecord(one, origin))
                                        .isEmpty()),
                        before,
                        former.map(version -> version.content().sources()).orElse(""),
                        statement);
            case EntryRetracted _, EntryReinstated _ -> before;
        };
    }

    private static List<Claim> corrected(
            Optional<Origin> by, List<Claim> before, String formerSources, Statement statement) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : before) {
            Origin origin = by.filter(one -> sameRecord(one, claim.origin)).orElse(claim.origin);
            cited(origin, claim.cited::equals, statement)
                    .ifPresent(source -> claims.add(of(origin, source, statement)));
        }
        by.filter(origin -> before.stream().noneMatch(claim -> sameRecord(claim.origin, origin)))
                .ifPresent(origin -> cited(origin, _ -> true, statement)
                        .filter(source -> !formerSources.contains(
                                Json.write(Trees.write(List.of(source)).getFirst())))
                        .ifPresent(source -> claims.add(of(origin, source, statement))));
        return List.copyOf(claims);
    }

    /** Whether two origins are the same record of a source, in whatever edition. */
    static boolean sameRecord(Origin one, Origin other) {
        return one.source().equals(other.source()) && one.localId().equals(other.localId());
    }

    /** The source of a title that a statement cites at the publisher's id; the last one, if several do. */
    private static Optional<Source> cited(Origin origin, Predicate<String> title, Statement statement) {
        return statement.sources().stream()
                .filter(source -> source.locator().isPresent()
                        && source.locator().equals(origin.localId())
                        && title.test(source.title()))
                .reduce((_, last) -> last);
    }

    private static Claim of(Origin origin, Source source, Statement statement) {
        Edtf on = Optional.ofNullable(source.says().get(DAY)).map(Edtf::parse).orElse(statement.on());
        Telling said = said(source, statement);
        return new Claim(
                origin,
                source.title(),
                on.text(),
                Days.text(on.start().earliest()),
                Days.text(on.end().map(Bounds::latest).orElse(LocalDate.MAX)),
                Titles.of(said.event()),
                Json.write(Trees.write(said)));
    }

    /** The event with the texts that the source has otherwise. */
    private static Telling said(Source source, Statement statement) {
        Kind kind = Kind.of(statement.event());
        Map<String, Object> tree = Trees.write(new Telling(statement.event(), statement.margin()));
        source.says().forEach((name, text) -> {
            if (kind.field(name)
                    .filter(field -> field.type() == FieldType.TEXT && !field.list())
                    .isPresent()) {
                tree.put(name, text);
            }
        });
        return Trees.event(kind, tree, "");
    }

    static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                Register.origin(row).orElseThrow(),
                row.getString("cited"),
                row.getString("on_text"),
                Days.text(row.getObject("earliest", LocalDate.class)),
                Days.text(row.getObject("latest", LocalDate.class)),
                row.getString("title"),
                row.getString("event"));
    }
}
