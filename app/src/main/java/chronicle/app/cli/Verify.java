package chronicle.app.cli;

import chronicle.app.Tool;
import chronicle.app.proof.Heads;
import chronicle.app.proof.Papers;
import chronicle.app.wiring.DatabaseAlone;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.proof.Audit;
import chronicle.query.proof.Claim;
import chronicle.query.proof.KeyChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Finds out whether the journal was rewritten, in the database or in an export of it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes the tree over the journal and holds it to heads that were kept.",
            "With --journal it needs nothing but that file; otherwise it reads the database, which the usual settings"
                    + " name (--chronicle.data=..., --spring.datasource.url=...), beside the heads in it and in the"
                    + " data folder."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing was found", "1:not sound", "2:it could not be found out"})
public final class Verify implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--journal", paramLabel = "FILE", description = "an export: journal.ndjson")
    private Optional<Path> journal = Optional.empty();

    @Option(names = "--head", paramLabel = "FILE", description = "a head kept elsewhere, or several, one a line")
    private List<Path> heads = new ArrayList<>();

    @Option(names = "--keys", paramLabel = "FILE", description = "the public keys, kept elsewhere")
    private Optional<Path> keys = Optional.empty();

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
        List<Claim> claims = new ArrayList<>();
        for (Path head : heads) {
            claims.addAll(Papers.heads(head));
        }
        KeyChain chain = keys.isPresent() ? Papers.keys(keys.get()) : new KeyChain(List.of());
        Verdict verdict = journal.isPresent() ? exported(journal.get(), claims, chain) : stored(claims, chain);
        int code = verdict.tell(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return code;
    }

    private Verdict exported(Path file, List<Claim> claims, KeyChain chain) throws IOException {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("Beside --journal there are --head and --keys, and no " + settings);
        }
        boolean checked = !chain.keys().isEmpty();
        return new Verdict(OfflineAudit.of(file, checked ? new Audit(claims, chain) : new Audit(claims)), checked);
    }

    private Verdict stored(List<Claim> claims, KeyChain chain) throws IOException {
        try (var database = DatabaseAlone.open(settings)) {
            Path given = database.folder().resolve(Heads.FILE);
            if (Files.exists(given)) {
                claims.addAll(Papers.heads(given));
            }
            return new Verdict(new JournalAudit(database.source()).run(claims, chain, _ -> true), true);
        }
    }
}
