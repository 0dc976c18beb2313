package chronicle.app.cli;

import chronicle.query.postgres.ViewAudit;
import chronicle.query.proof.AuditReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An audit's report in words for a shell.
 *
 * @param views what came of telling the views anew, where there are any
 */
record Verdict(AuditReport report, boolean signaturesChecked, Optional<ViewAudit.Report> views) {

    /** Tells it; the exit code is 1 if anything was found. */
    int tell(PrintWriter out) {
        journal(out);
        views.ifPresent(told -> views(told, out));
        boolean sound = report.sound() && views.map(ViewAudit.Report::sound).orElse(true);
        if (!sound) {
            out.println("NOT SOUND");
        }
        return sound ? 0 : 1;
    }

    private void journal(PrintWriter out) {
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
        }
        report.firstBad().ifPresent(position -> out.println("First bad position: " + position));
        report.findings().forEach(finding -> out.println("- " + finding.what() + "."));
    }

    private static void views(ViewAudit.Report told, PrintWriter out) {
        long differences = told.differences().number();
        out.println("Views: " + told.compared().size() + " told anew, " + told.subjects() + " subjects; "
                + (differences == 0
                        ? "all that is stored of them is what the journal says."
                        : differences + (differences == 1 ? " difference." : " differences.")));
        if (!told.passedOver().isEmpty()) {
            out.println("Not told anew, for another edition of them answers than this program tells: "
                    + String.join(", ", told.passedOver()));
        }
        List<Map<String, Object>> examples = told.differences().examples();
        examples.stream()
                .filter(example -> example.containsKey("subject"))
                .findFirst()
                .ifPresent(example -> out.println(
                        "First subject that differs: " + example.get("view") + " " + example.get("subject")));
        examples.forEach(example -> out.println("- " + ViewAudit.sentence(example) + "."));
    }
}
