package chronicle.bench.question;

import chronicle.bench.BenchServer;
import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Http;
import chronicle.bench.Program;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long an import of an edition takes, against one insert of all its lines. */
public final class Imports implements Question {
    private static final int RECORDS = 13_000;
    private static final String DATABASE = "importing";
    private static final String IMPORT = "import over HTTP";
    private static final String INSERT = "one insert";
    private static final String RATE = "records/s";
    private static final String SECONDS = "seconds";
    private static final String TOLD = "seconds until told";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String title() {
        return "An edition planned and carried out, against one insert of the same lines";
    }

    @Override
    public boolean ofEachSize() {
        return false;
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        int records = stage.size() < RECORDS / 2 ? stage.size() : RECORDS;
        var edition = new Edition(records);
        Case done = sheet.rounds(
                "%,d records".formatted(records),
                List.of(
                        Contestant.ours(IMPORT, _ -> imported(stage, edition)),
                        Contestant.limit(INSERT, _ -> inserted(stage.server(), records))));
        if (records == RECORDS) {
            sheet.atMost(15, "seconds of an import of 13,000 records", done.median(IMPORT, SECONDS));
        }
        sheet.note(
                "Each round begins with an empty chronicle. An import is read, matched and planned, approved, and then"
                        + " recorded; the views tell it meanwhile.");
    }

    private static Map<String, Double> imported(Stage stage, Edition edition) throws Exception {
        stage.rest();
        stage.empty(DATABASE);
        Program program = stage.program(DATABASE);
        edition.write(program.editions().resolve("visits"));
        Map<String, Double> took = new LinkedHashMap<>();
        try (Http http = program.connect()) {
            long start = System.nanoTime();
            String id = JSON.readTree(
                            http.post("/api/v1/imports", """
                                {"source": "visits", "location": "visits", "edition": "measured"}\
                                """).expected().body())
                    .at("/id")
                    .asString();
            reached(http, id, "planned");
            double planned = since(start);
            http.post("/api/v1/imports/" + id + "/approval", "").expected();
            reached(http, id, "done");
            double all = since(start);
            program.awaitViews();
            took.put(SECONDS, all);
            took.put("seconds of planning", planned);
            took.put(TOLD, since(start));
            took.put(RATE, edition.records() / all);
        }
        long recorded = program.head();
        if (recorded != edition.records()) {
            throw new IllegalStateException("recorded " + recorded);
        }
        stage.rest();
        return took;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void reached(Http http, String id, String state) throws Exception {
        while (true) {
            JsonNode report = JSON.readTree(
                    http.get("/api/v1/imports/" + id + "?limit=1").expected().body());
            String now = report.at("/state").asString();
            if (now.equals(state)) {
                return;
            }
            if (now.equals("failed")) {
                throw new IllegalStateException(report.toString());
            }
            Thread.sleep(20);
        }
    }

    /** All lines of the last import, read before, inserted by one statement and committed. */
    private static Map<String, Double> inserted(BenchServer server, int records) throws SQLException {
        server.execute(
                DATABASE,
                "drop table if exists chronicle.raw",
                "create table chronicle.raw (like chronicle.journal including all)");
        try (Connection connection = server.connect(DATABASE)) {
            Lines lines = Lines.of(connection);
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(Lines.INSERT)) {
                lines.fill(insert);
                insert.executeUpdate();
            }
            connection.commit();
            double seconds = since(start);
            return Map.of(SECONDS, seconds, RATE, records / seconds);
        }
    }
}
