package chronicle.app.proof;

import chronicle.app.operations.Course;
import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationFailed;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.OperationRefused.Why;
import chronicle.app.operations.Undertaking;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.proof.AuditReport;
import chronicle.query.proof.Claim;
import chronicle.query.proof.Finding;
import chronicle.query.proof.KeyChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verification of the journal that runs: the tree is grown anew from its lines, compared with the stored one, and held to
 * the heads in the database, in the file beside it, and to the one that the asker has kept. Its differences are what is wrong.
 */
public final class Verification implements Undertaking {
    /** The name of this kind of operation. */
    public static final String KIND = "verification";

    /** The option that holds the asker's head. */
    public static final String HEAD = "head";

    private static final String STEP = "growing the tree anew";
    private static final int MOST_EXAMPLES = 20;

    private final JournalAudit journal;
    private final Path given;

    /** @param given the file of heads that this node gave away */
    public Verification(JournalAudit journal, Path given) {
        this.journal = journal;
        this.given = given;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> holds(List<String> views) {
        return List.of("the verification of the journal");
    }

    @Override
    public Outcome carryOut(Operation operation, Course course) throws OperationFailed {
        long lines = journal.lines();
        AuditReport report = journal.run(claims(operation), new KeyChain(List.of()), position -> {
            course.progress(STEP, position, Math.max(lines, position));
            return course.goesOn();
        });
        if (!course.goesOn()) {
            return Outcome.WAITING;
        }
        List<Finding> findings = report.findings();
        course.found(
                findings.size(),
                findings.stream()
                        .limit(MOST_EXAMPLES)
                        .map(Verification::example)
                        .toList());
        long size = Math.max(report.head().size(), lines);
        course.progress(STEP, size, size);
        return Outcome.DONE;
    }

    private List<Claim> claims(Operation operation) throws OperationFailed {
        try {
            List<Claim> claims = new ArrayList<>();
            if (Files.exists(given)) {
                claims.addAll(Papers.heads(given));
            }
            Optional.ofNullable(operation.options().get(HEAD))
                    .flatMap(Papers::head)
                    .ifPresent(head -> claims.add(new Claim("that was sent", head)));
            return claims;
        } catch (IOException | IllegalArgumentException e) {
            throw new OperationFailed("the heads in the data folder cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, Object> example(Finding finding) {
        Map<String, Object> example = new LinkedHashMap<>();
        finding.position().ifPresent(position -> example.put("position", position));
        example.put("what", finding.what());
        return example;
    }

    @Override
    public void permit(Operation operation, Word word) {
        if (word != Word.RESUME) {
            throw new OperationRefused(Why.STATE, "a verification only looks: it has nothing to switch or roll back");
        }
    }
}
