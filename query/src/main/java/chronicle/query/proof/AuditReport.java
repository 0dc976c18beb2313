package chronicle.query.proof;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an audit of the journal came to.
 *
 * @param head of the tree grown anew from the lines, as far as they follow upon each other
 * @param heads how many heads it was held to
 * @param held the size of the largest head that agrees: up to there nothing was rewritten; 0 if none does
 * @param findings what is wrong; none if nothing is
 */
public record AuditReport(TreeHead head, int heads, long held, List<Finding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean sound() {
        return findings.isEmpty();
    }

    /** The first position at which something is wrong, where one can be named. */
    public OptionalLong firstBad() {
        return findings.stream()
                .flatMapToLong(finding -> finding.position().stream())
                .min();
    }
}
