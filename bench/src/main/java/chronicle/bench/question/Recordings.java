package chronicle.bench.question;

import chronicle.bench.BenchServer;
import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Http;
import chronicle.bench.JournalAlone;
import chronicle.bench.Load;
import chronicle.bench.Program;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.Turn;
import chronicle.bench.peer.AxonAsShipped;
import chronicle.bench.peer.Pekko;
import chronicle.command.axon.Commands;
import chronicle.command.postgres.JournalRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How many recordings a second are on disk, against single rows inserted and committed over as many connections. */
public final class Recordings implements Question {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32, 128);
    private static final String WHAT = "recordings";
    private static final String MEASURE = WHAT + "/s";
    private static final String GATEWAY = "command gateway";
    private static final String ROW = "insert and commit";
    private static final String JOURNAL = "journal_alone";
    private static final String INSERT = """
        insert into chronicle.raw (position, id, entry, revision, recorded_at, type, payload, metadata)
        values (?, ?, ?, ?, ?, ?, convert_from(?, 'UTF8')::jsonb, convert_from(?, 'UTF8')::jsonb)\
        """;

    private final Openings openings = new Openings();

    @Override
    public String name() {
        return WHAT;
    }

    @Override
    public String title() {
        return "Recordings a second, against single rows inserted and committed over as many connections";
    }

    @Override
    public boolean ofEachSize() {
        return false;
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        Program program = stage.scratch();
        stage.empty(JOURNAL);
        stage.server().execute(JOURNAL, "create table chronicle.raw (like chronicle.journal including all)");
        try (var journal = new JournalAlone(stage.server(), JOURNAL);
                var jdbc = AxonAsShipped.jdbc(stage.server(), JOURNAL);
                var jpa = AxonAsShipped.jpa(stage.server(), JOURNAL);
                var pekko = new Pekko(stage.server(), JOURNAL)) {
            Map<String, Consumer<JournalRow>> others = new LinkedHashMap<>();
            others.put("Axon's JDBC engine", jdbc::record);
            others.put("Axon's JPA engine", jpa::record);
            others.put("Pekko Persistence", pekko::record);
            for (int clients : CLIENTS) {
                if (!sheet.late()) {
                    ask(stage.server(), journal.commands(), others, program, clients, sheet);
                }
            }
        }
        stage.rest();
        sheet.note(
                "With the views, all of them are told meanwhile on the same processors, and a turn ends when they have"
                        + " told it; over HTTP each answer comes when they have. The gateway alone and the single rows"
                        + " tell nobody. Axon's own engines record the same payload, for an aggregate that decides"
                        + " nothing; the one of JPA runs on Hibernate, with payloads as bytes in the row. Pekko has 128"
                        + " persistent actors that record the payload and the metadata in turn.");
    }

    private void ask(
            BenchServer server,
            Commands commands,
            Map<String, Consumer<JournalRow>> others,
            Program program,
            int clients,
            Sheet sheet)
            throws Exception {
        Commands told = program.bean(Commands.class);
        try (var loads = new Loads(WHAT, clients)) {
            Case done = sheet.contest(
                    clients + (clients == 1 ? " client" : " clients"),
                    contestants(server, commands, others, told, program, loads));
            double ratio = done.median(GATEWAY, MEASURE) / done.median(ROW, MEASURE);
            if (clients == 1 || clients == 32) {
                sheet.atLeast(clients == 1 ? 0.7 : 1.3, done.label() + ", gateway to single rows", ratio);
            }
        }
    }

    private List<Contestant> contestants(
            BenchServer server,
            Commands alone,
            Map<String, Consumer<JournalRow>> others,
            Commands told,
            Program program,
            Loads loads)
            throws Exception {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(Contestant.ours(GATEWAY, loads.of(_ -> () -> alone.send(openings.command()))));
        contestants.add(Contestant.limit(ROW, loads.of(_ -> inserter(server.connect(JOURNAL)))));
        for (Map.Entry<String, Consumer<JournalRow>> each : others.entrySet()) {
            Consumer<JournalRow> recorder = each.getValue();
            contestants.add(Contestant.peer(each.getKey(), loads.of(_ -> () -> recorder.accept(openings.row()))));
        }
        contestants.add(Contestant.ours(
                GATEWAY + ", views told", settled(loads.of(_ -> () -> told.send(openings.command())), program)));
        contestants.add(Contestant.ours("HTTP", settled(loads.of(_ -> poster(program.connect())), program)));
        return contestants;
    }

    /** So that views which are told late do not burden whoever comes next. */
    private static Turn settled(Turn turn, Program program) {
        return window -> {
            var measured = turn.take(window);
            program.awaitViews();
            return measured;
        };
    }

    private Load.Client poster(Http http) {
        return Load.holding(
                http::close, () -> http.post("/api/v1/entries", openings.body()).expected());
    }

    private Load.Client inserter(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return Load.holding(connection::close, () -> {
            JournalRow row = openings.row();
            insert.setLong(1, openings.number());
            insert.setObject(2, row.id());
            insert.setString(3, row.entry());
            insert.setInt(4, row.revision());
            insert.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(6, row.type());
            insert.setBytes(7, row.payload());
            insert.setBytes(8, row.metadata());
            insert.executeUpdate();
        });
    }
}
