package chronicle.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.Tool;
import chronicle.app.wiring.DatabaseAlone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Puts an exported journal into an empty chronicle, or nothing of it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Puts an exported journal into an empty chronicle, with the same positions, times and words, and so the"
                    + " same answers and the same root of the tree.",
            "The usual settings name the chronicle (--chronicle.data=..., --spring.datasource.url=...); it is made if"
                    + " it is not there. Every line is verified, and either all are stored or none."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is loaded", "1:it does not agree with a head", "2:it was refused, or could not be done"})
public final class Load implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "an export: journal.ndjson")
    private Path from = Path.of("journal.ndjson");

    @Mixin
    private Kept kept = new Kept();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int run(String... arguments) {
        return Shell.run(this, arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var audit = kept.audit();
        try (var lines = Files.newBufferedReader(from, UTF_8);
                var database = DatabaseAlone.make(settings);
                var connection = database.source().getConnection()) {
            var loading = new Loading(EmptyJournal.on(connection), audit);
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    loading.next(line);
                }
                loading.end();
                return end(connection, new Verdict(audit.end(), kept.hasKeys(), Optional.empty()));
            } finally {
                connection.rollback();
            }
        }
    }

    private int end(Connection connection, Verdict verdict) throws SQLException {
        var out = spec.commandLine().getOut();
        int code = verdict.tell(out);
        if (code == 0) {
            connection.commit();
            out.println("Loaded. The views are told when the chronicle is started.");
        } else {
            out.println("Nothing was stored.");
        }
        out.flush();
        return code;
    }
}
