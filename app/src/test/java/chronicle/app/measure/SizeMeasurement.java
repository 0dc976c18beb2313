package chronicle.app.measure;

import chronicle.app.Chronicle;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
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
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_wal_size", "1GB")
                .setLocaleConfig("locale", "C")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            fill(url, lines, subjects);
            long begin = System.nanoTime();
            try (var program = start(url)) {
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

    private static ConfigurableApplicationContext start(String url) throws Exception {
        Path data = Files.createTempDirectory("measured");
        return new SpringApplication(Chronicle.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--chronicle.seed.enabled=false",
                        "--chronicle.data=" + data);
    }

    private static void fill(String url, int lines, int subjects) throws Exception {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(url);
            database.setUsername("postgres");
            database.setPassword("postgres");
            Flyway.configure()
                    .dataSource(database)
                    .schemas("chronicle")
                    .defaultSchema("chronicle")
                    .placeholders(Map.of("application_role", "postgres"))
                    .load()
                    .migrate();
            new MeasuredJournal(database).fill(lines, subjects);
        }
    }
}
