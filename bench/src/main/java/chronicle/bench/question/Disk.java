package chronicle.bench.question;

import chronicle.bench.BenchServer;
import chronicle.bench.Case;
import chronicle.bench.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much disk a journal and all that is told from it take, part by part. */
record Disk(BenchServer server, String database) {
    private static final String SIZES = """
        select case when relname like 'journal%' then 'journal'
                when relname like 'tree%' then 'tree'
                when relname like 'belief%' or relname like 'member%'
                    or relname in ('subject', 'subject_party', 'progress', 'failure') then 'views'
                when relname in ('entry_version', 'relation', 'relation_count', 'claim') then 'register of entries'
                else 'all else' end as part,
            sum(pg_total_relation_size(c.oid) - pg_indexes_size(c.oid))::bigint as rows,
            sum(pg_indexes_size(c.oid))::bigint as indexes
        from pg_class c where relnamespace = 'chronicle'::regnamespace and relkind = 'r' group by 1 order by 1\
        """;

    /** Bytes for each line of the journal. */
    Case kept(String label) throws SQLException {
        double lines = server.number(database, "select position from chronicle.journal_head");
        List<Case.Entrant> parts = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet sizes = statement.executeQuery(SIZES)) {
            while (sizes.next()) {
                Map<String, List<Double>> samples = new LinkedHashMap<>();
                samples.put("bytes of rows a line", List.of(sizes.getLong("rows") / lines));
                samples.put("bytes of indexes a line", List.of(sizes.getLong("indexes") / lines));
                parts.add(new Case.Entrant(sizes.getString("part"), Part.OURS, samples));
            }
        }
        return new Case(label, parts);
    }
}
