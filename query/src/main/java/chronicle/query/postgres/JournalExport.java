package chronicle.query.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.Origin;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The journal as lines of JSON, in order of position. */
final class JournalExport {
    private JournalExport() {}

    static void each(Database database, Consumer<String> line) {
        database.each("select * from chronicle.journal order by position", JournalExport::line, line);
    }

    private static String line(ResultSet row) throws SQLException {
        String type = row.getString("type");
        ChronicleEvent event = Trees.chronicleEvent(type, Json.tree(row.getString("payload")));
        Provenance provenance = Trees.provenance(Json.tree(row.getString("metadata")));
        Map<String, Object> payload = Trees.write(event);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", row.getLong("position"));
        line.put("recordedAt", Database.instant(row, "recorded_at").toString());
        line.put("type", type);
        line.put("entry", event.entry());
        line.put("revision", row.getInt("revision"));
        for (String field : new String[] {"kind", "on", "event", "sources"}) {
            put(line, payload, field);
        }
        line.put("by", provenance.actor());
        provenance.reason().ifPresent(reason -> line.put("reason", reason));
        provenance.origin().ifPresent((Origin origin) -> line.put("origin", Trees.write(origin)));
        put(line, payload, "duplicateOf");
        return Json.write(line);
    }

    private static void put(Map<String, Object> line, Map<String, Object> payload, String field) {
        Object value = payload.get(field);
        if (value != null) {
            line.put(field, value);
        }
    }
}
