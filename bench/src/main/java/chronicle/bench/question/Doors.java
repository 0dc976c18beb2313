package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Http;
import chronicle.bench.Load;
import chronicle.bench.Program;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.query.postgres.ViewQuestions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/**
 * Asks one question through each door, over some connections at a time: in process against a bare look-up, and over HTTP
 * against a handler of the same server that looks one row up by its key.
 */
final class Doors {
    static final String VIEW = "envoys";
    static final String WHAT = "questions";
    static final String RATE = WHAT + "/s";
    static final String IN_PROCESS = "in process";
    static final String HTTP = "HTTP";
    static final String LOOK_UP = "bare look-up";
    static final String FLOOR = "floor handler";
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);

    private final Stage stage;
    private final Program program;
    private final Subjects subjects;
    private final String table;
    private final Asking asking;

    Doors(Stage stage, Asking asking) throws Exception {
        this.stage = stage;
        this.asking = asking;
        program = stage.program();
        subjects = Subjects.of(program, VIEW);
        table = program.table(VIEW);
    }

    /** What is to be said of a case. */
    interface Judge {
        void judge(String label, Case done);
    }

    /** Writes a case for each number of connections. */
    void ask(Sheet sheet, Judge judge) throws Exception {
        for (int connections : CONNECTIONS) {
            if (sheet.late()) {
                return;
            }
            try (Load inProcess = new Load(WHAT, connections, this::inProcess);
                    Load look = new Load(WHAT, connections, this::lookUp);
                    Load http = new Load(WHAT, connections, this::http);
                    Load floor = new Load(WHAT, connections, number -> floor(program, number))) {
                String label = connections + (connections == 1 ? " connection" : " connections");
                judge.judge(
                        label,
                        sheet.contest(
                                label,
                                List.of(
                                        Contestant.ours(IN_PROCESS, inProcess),
                                        Contestant.limit(LOOK_UP, look),
                                        Contestant.ours(HTTP, http),
                                        Contestant.limit(FLOOR, floor))));
            }
        }
    }

    private Load.Client inProcess(int number) {
        var random = new Random(number);
        ViewQuestions questions = program.bean(ViewQuestions.class);
        return () -> asking.inProcess(questions, subjects.any(random));
    }

    private Load.Client http(int number) throws Exception {
        var random = new Random(number);
        Http http = program.connect();
        return Load.holding(
                http::close, () -> http.get(asking.path(subjects.any(random))).expected());
    }

    /** Looks any line of the journal up by its key, behind the same server. */
    static Load.Client floor(Program program, int number) throws Exception {
        var random = new Random(number);
        Http http = program.connect();
        long lines = program.head();
        return Load.holding(
                http::close,
                () -> http.get("/floor/" + (1 + random.nextLong(lines))).expected());
    }

    private Load.Client lookUp(int number) throws SQLException {
        var random = new Random(number);
        Connection connection = stage.server().connect(program.database());
        PreparedStatement statement = connection.prepareStatement(asking.sql(table));
        return Load.holding(connection::close, () -> {
            asking.fill(statement, subjects.any(random));
            int read = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read += rows.getString("answers").length();
                }
            }
            if (read == 0) {
                throw new IllegalStateException("nothing was found");
            }
        });
    }
}
