package chronicle.app.imports;

import chronicle.seed.source.EditionFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that came with imports, in the database, so that whichever node goes on with one can read them. */
@Component
@DependsOnDatabaseInitialization
final class UploadTable {
    private final JdbcTemplate sql;

    UploadTable(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Keeps the files of an import, in the caller's transaction. */
    void keep(String id, Upload upload) {
        upload.each((name, content) -> sql.update(
                "insert into chronicle.import_file (import, name, content) values (?, ?, ?)", id, name, content));
    }

    /** Whether files came with an import, and are still kept. */
    boolean has(String id) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select exists (select from chronicle.import_file where import = ?)", Boolean.class, id));
    }

    /** The files that came with an import. */
    EditionFiles files(String id) {
        return new Kept(sql, id);
    }

    /** Forgets the files of an import that has ended. */
    void drop(String id) {
        sql.update("delete from chronicle.import_file where import = ?", id);
    }

    private record Kept(JdbcTemplate sql, String id) implements EditionFiles {

        @Override
        public List<String> names() {
            return sql.query(
                    "select name from chronicle.import_file where import = ? order by name",
                    (row, _) -> row.getString(1),
                    id);
        }

        @Override
        public InputStream open(String name) throws IOException {
            return sql
                    .query(
                            "select content from chronicle.import_file where import = ? and name = ?",
                            (row, _) -> row.getBytes(1),
                            id,
                            name)
                    .stream()
                    .map(ByteArrayInputStream::new)
                    .findFirst()
                    .orElseThrow(() -> new IOException("it is not kept any more"));
        }
    }
}
