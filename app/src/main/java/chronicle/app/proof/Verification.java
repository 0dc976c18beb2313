package chronicle.app.proof;

import chronicle.app.operations.Course;
import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationFailed;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.OperationRefused.Why;
import chronicle.app.operations.Undertaking;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.ViewAudit;
import chronicle.query.proof.AuditReport;
import chronicle.query.proof.Claim;
import chronicle.query.proof.Finding;
import chronicle.query.proof.KeyChain;
import chronicle.query.question.Differences;
import chronicle.query.timeline.Timelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verification that runs: the tree is grown anew from the lines of the journal, compared with the stored one, and held to
 * the heads in the database, in the file beside it, and to the one that the asker has kept; then the views are told anew, and
 * compared with what is stored. Its differences are what is wrong.
 */
public final class Verification implements Undertaking {
    /** The name of this kind of operation. */
    public static final String KIND = "verification";

    /** The option that holds the asker's head. */
    public static final String HEAD = "head";

    private static final String STEP = "growing the tree anew";
    private static final int MOST_EXAMPLES = 20;

    private final JournalAudit journal;
    private final ViewAudit views;
    private final Path given;

    /** @param given the file of heads that this node gave away */
    public Verification(JournalAudit journal, ViewAudit views, Path given) {
        this.journal = journal;
        this.views = views;
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
        Differences retold =
                course.goesOn() ? views.run(Timelines.all(), watching(course)).differences() : Differences.NONE;
        if (!course.goesOn()) {
            return Outcome.WAITING;
        }
        List<Finding> findings = report.findings();
        course.found(
                findings.size() + retold.number(),
                Stream.concat(
                                findings.stream().map(Verification::example),
                                retold.examples().stream().map(Verification::example))
                        .limit(MOST_EXAMPLES)
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

    private static Map<String, Object> example(Map<String, Object> difference) {
        Map<String, Object> example = new LinkedHashMap<>(difference);
        example.put("what", ViewAudit.sentence(difference));
        return example;
    }

    private static Onlooker watching(Course course) {
        return new Onlooker() {
            @Override
            public boolean goesOn() {
                return course.goesOn();
            }

            @Override
            public void sees(String step, long done, long total) {
                course.step(step);
            }
        };
    }

    @Override
    public void permit(Operation operation, Word word) {
        if (word != Word.RESUME) {
            throw new OperationRefused(Why.STATE, "a verification only looks: it has nothing to switch or roll back");
        }
    }
}
