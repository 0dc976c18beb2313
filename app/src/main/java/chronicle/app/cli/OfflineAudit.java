package chronicle.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.query.proof.Audit;
import chronicle.query.proof.AuditReport;
import chronicle.query.proof.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Audits an exported journal, line by line, without a database. */
final class OfflineAudit {
    private OfflineAudit() {}

    static AuditReport of(Path journal, Audit audit) throws IOException {
        long number = 0;
        try (var lines = Files.newBufferedReader(journal, UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(++number, line, audit);
            }
        }
        return audit.end();
    }

    private static void take(long number, String line, Audit audit) {
        try {
            long position = JsonMapper.shared().readTree(line).path("position").asLong(0);
            audit.next(position, Canonical.of(line));
        } catch (JacksonException | IllegalArgumentException _) {
            audit.fault(number, "line " + number + " of the file is not JSON");
            audit.next(number, line.getBytes(UTF_8));
        }
    }
}
