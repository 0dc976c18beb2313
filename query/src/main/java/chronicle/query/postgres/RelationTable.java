package chronicle.query.postgres;

import chronicle.events.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The changes of each pair of parties, and how many entries stood about it after each. */
final class RelationTable {

    private static final String COUNT = """
        with delta as (
            select dyad, v.position, 1 as entries
            from chronicle.entry_version v, unnest(v.relations) dyad where v.position between ? and ? and v.standing
            union all
            select dyad, v.position, -1
            from chronicle.entry_version v
            join chronicle.entry_version former on former.entry = v.entry and former.revision = v.revision - 1,
                unnest(former.relations) dyad
            where v.position between ? and ? and v.revision > 1 and former.standing
        ), changed as (
            select dyad, position, sum(entries) as entries from delta group by dyad, position
        )
        insert into chronicle.relation_count (dyad, position, entries)
        select dyad, position,
            coalesce((select before.entries from chronicle.relation_count before
                where before.dyad = changed.dyad and before.position < ? order by before.position desc limit 1), 0)
            + sum(entries) over (partition by dyad order by position)
        from changed\
        """;

    private RelationTable() {}

    /** Counts what a stretch of the register, already written, changes. */
    static void write(Connection connection, List<Version> versions) throws SQLException {
        List<Relation> relations = versions.stream()
                .flatMap(version -> version.content().relations().stream())
                .distinct()
                .flatMap(dyad -> Relation.parse(dyad).stream())
                .toList();
        if (relations.isEmpty()) {
            return;
        }
        Database.update(
                connection,
                """
                insert into chronicle.relation (dyad, first, second) select * from unnest(?, ?, ?) on conflict do nothing\
                """,
                relations.stream().map(Relation::id).toArray(String[]::new),
                relations.stream().map(relation -> relation.first().id()).toArray(String[]::new),
                relations.stream().map(relation -> relation.second().id()).toArray(String[]::new));
        long first = versions.getFirst().line().position();
        long last = versions.getLast().line().position();
        Database.update(connection, COUNT, first, last, first, last, first);
    }
}
