package chronicle.bench.report;

import chronicle.bench.Case;
import chronicle.bench.Result;
import chronicle.bench.Spread;
import chronicle.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A result as tables of Markdown, which can be read as they are. */
public final class Table {
    private Table() {}

    /** The cases of a result, its goals and its notes. */
    public static String of(Result result) {
        StringBuilder text = new StringBuilder();
        List<String> measures = result.cases().stream()
                .flatMap(each -> each.measures().stream())
                .distinct()
                .toList();
        row(text, heads(measures));
        row(text, heads(measures).stream().map(_ -> "---").toList());
        for (Case each : result.cases()) {
            for (Case.Entrant entrant : each.entrants()) {
                List<String> cells = new ArrayList<>(List.of(each.label(), entrant.name()));
                measures.forEach(measure ->
                        cells.add(entrant.spread(measure).map(Table::cell).orElse("")));
                row(text, cells);
            }
        }
        if (!result.verdicts().isEmpty()) {
            text.append('\n');
            row(text, List.of("goal", "figure", "wanted", "met"));
            row(text, List.of("---", "---", "---", "---"));
            result.verdicts().forEach(verdict -> row(text, cells(verdict)));
        }
        result.notes().forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static List<String> heads(List<String> measures) {
        List<String> heads = new ArrayList<>(List.of("case", "who"));
        heads.addAll(measures);
        return heads;
    }

    private static String cell(Spread spread) {
        String median = Figures.of(spread.median());
        return spread.low() == spread.high()
                ? median
                : median + " (" + Figures.of(spread.low()) + "–" + Figures.of(spread.high()) + ")";
    }

    private static List<String> cells(Verdict verdict) {
        return List.of(
                verdict.what(),
                Figures.of(verdict.figure()),
                (verdict.atLeast() ? "≥ " : "≤ ") + Figures.of(verdict.goal()),
                verdict.met() ? "yes" : "no");
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** The headline of a result. */
    public static String headline(Result result) {
        return result.title()
                + Optional.of(result.size())
                        .filter(size -> size > 0)
                        .map(size -> ": " + String.format(Locale.ROOT, "%,d", size) + " entries")
                        .orElse("");
    }
}
