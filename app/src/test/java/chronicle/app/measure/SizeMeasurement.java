package chronicle.app.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much disk a journal and all that is told from it takes, part by part, and how much heap the program is left with.
 * Run {@code main} by its class name; arguments: lines, subjects.
 */
final class SizeMeasurement {
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

    private SizeMeasurement() {}

    /** Prints bytes a line of each part, the size of the WAL, and the heap in use after a collection. */
    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int subjects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        try (var server = MeasuredServer.start()) {
            new MeasuredJournal(server.database()).fill(lines, subjects);
            long begin = System.nanoTime();
            try (var program = server.program()) {
                var database = program.getBean(JdbcTemplate.class);
                while (behind(database, lines)) {
                    Thread.sleep(500);
                }
                System.out.printf(Locale.ROOT, "%,d lines told in %.0f s%n", lines, (System.nanoTime() - begin) / 1e9);
                database.execute("vacuum analyze");
                tell(database, lines);
            }
        }
    }

    private static boolean behind(JdbcTemplate database, int lines) {
        Long told = database.queryForObject("select min(position) from chronicle.progress", Long.class);
        Long grown = database.queryForObject(
                "select coalesce(min((token::json ->> 'globalIndex')::bigint), 0) from chronicle.token", Long.class);
        return told == null || grown == null || told < lines || grown < lines;
    }

    private static void tell(JdbcTemplate database, int lines) {
        database.query(SIZES, row -> {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s rows %,13d bytes, indexes %,13d bytes: %,6.0f + %,6.0f bytes a line%n",
                    row.getString("part"),
                    row.getLong("rows"),
                    row.getLong("indexes"),
                    (double) row.getLong("rows") / lines,
                    (double) row.getLong("indexes") / lines);
        });
        System.out.printf(
                Locale.ROOT,
                "%,d beliefs, database %,d bytes, WAL %,d bytes%n",
                database.queryForObject("select count(*) from chronicle.belief", Long.class),
                database.queryForObject("select pg_database_size(current_database())", Long.class),
                database.queryForObject("select sum(size)::bigint from pg_ls_waldir()", Long.class));
        var heap = ManagementFactory.getMemoryMXBean();
        heap.gc();
        System.out.printf(
                Locale.ROOT,
                "heap in use after a collection %,d bytes%n",
                heap.getHeapMemoryUsage().getUsed());
    }
}
