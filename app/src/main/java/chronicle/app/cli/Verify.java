package chronicle.app.cli;

import chronicle.app.Tool;
import chronicle.app.proof.Heads;
import chronicle.app.proof.Papers;
import chronicle.app.wiring.DatabaseAlone;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.ViewAudit;
import chronicle.query.proof.Claim;
import chronicle.query.timeline.Timelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Finds out whether the journal was rewritten, in the database or in an export of it, and whether the views say what it does. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes the tree over the journal and holds it to heads that were kept.",
            "With --journal it needs nothing but that file; otherwise it reads the database, which the usual settings"
                    + " name (--chronicle.data=..., --spring.datasource.url=...), beside the heads in it and in the"
                    + " data folder, and tells the views anew, to compare what is stored of each subject."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing was found", "1:not sound", "2:it could not be found out"})
public final class Verify implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--journal", paramLabel = "FILE", description = "an export: journal.ndjson")
    private Optional<Path> journal = Optional.empty();

    @Mixin
    private Kept kept = new Kept();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(String... arguments) {
        return Shell.run(this, arguments);
    }

    @Override
    public Integer call() throws IOException {
        Verdict verdict = journal.isPresent() ? exported(journal.get()) : stored();
        int code = verdict.tell(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return code;
    }

    private Verdict exported(Path file) throws IOException {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("Beside --journal there are --head and --keys, and no " + settings);
        }
        return new Verdict(OfflineAudit.of(file, kept.audit()), kept.hasKeys(), Optional.empty());
    }

    private Verdict stored() throws IOException {
        List<Claim> claims = kept.claims();
        try (var database = DatabaseAlone.open(settings)) {
            Path given = database.folder().resolve(Heads.FILE);
            if (Files.exists(given)) {
                claims.addAll(Papers.heads(given));
            }
            return new Verdict(
                    new JournalAudit(database.source()).run(claims, kept.keys(), _ -> true),
                    true,
                    Optional.of(new ViewAudit(database.source()).run(Timelines.all(), Onlooker.NONE)));
        }
    }
}
