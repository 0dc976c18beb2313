package chronicle.app.cli;

import chronicle.query.proof.AuditReport;
import java.io.PrintWriter;

/** An audit's report in words for a shell. */
record Verdict(AuditReport report, boolean signaturesChecked) {

    /** Tells it; the exit code is 1 if anything was found. */
    int tell(PrintWriter out) {
        out.println("Journal: " + report.head().size() + " lines, root "
                + report.head().root());
        out.println(
                report.heads() == 0
                        ? "Heads: none given; without one, this only says what the root is"
                        : "Heads: held to " + report.heads() + ", the largest that agrees has size " + report.held()
                                + (signaturesChecked
                                        ? "; their signatures were checked"
                                        : "; their signatures were not checked, for no --keys were given"));
        if (report.sound()) {
            out.println(
                    report.held() == 0
                            ? "Nothing was found."
                            : "Sound: of the lines 1 to " + report.held()
                                    + " none was changed, moved, added or taken away.");
            return 0;
        }
        report.firstBad().ifPresent(position -> out.println("First bad position: " + position));
        report.findings().forEach(finding -> out.println("- " + finding.what() + "."));
        out.println("NOT SOUND");
        return 1;
    }
}
