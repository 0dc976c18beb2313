package chronicle.bench.report;

import chronicle.bench.Case;
import chronicle.bench.Part;
import chronicle.bench.Result;
import chronicle.bench.Spread;
import chronicle.bench.Verdict;
import java.util.List;
import java.util.Locale;

/** All results on one page that needs nothing from elsewhere: a bar for each median, and a line for its spread. */
public final class Page {
    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Chronicle: how fast</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
        svg { width: 100%; height: auto } text { font: 13px system-ui, sans-serif; fill: #222 }
        .ours { fill: #1b6ca8 } .limit { fill: #9aa5ad } .peer { fill: #c98a1b } .spread { stroke: #222; stroke-width: 1.5 }
        td, th { text-align: left; padding: .2rem .8rem .2rem 0 } .no { color: #a22 } .yes { color: #262 }
        </style>
        """;
    private static final int LABEL = 230;
    private static final int WIDTH = 900;
    private static final int BAR = 18;
    private static final int ROOM = 110;

    private Page() {}

    /** The page. */
    public static String of(Results results) {
        StringBuilder page = new StringBuilder(HEAD);
        Machine machine = results.machine();
        page.append("<h1>How fast</h1>\n<p>")
                .append(escaped(machine.when() + ", commit " + machine.commit() + "; " + machine.system() + ", "
                        + machine.processors() + " processors, " + machine.java() + ", PostgreSQL "
                        + machine.postgres()))
                .append(". Blue is this program, grey the limit, yellow others. Bars are medians, lines the"
                        + " spread.</p>\n");
        for (Result result : results.results()) {
            page.append("<h2>").append(escaped(Table.headline(result))).append("</h2>\n");
            List<String> measures = result.cases().stream()
                    .flatMap(each -> each.measures().stream())
                    .distinct()
                    .toList();
            measures.forEach(measure -> plot(page, result, measure));
            verdicts(page, result.verdicts());
            result.notes()
                    .forEach(note -> page.append("<p>").append(escaped(note)).append("</p>\n"));
        }
        return page.append("</html>\n").toString();
    }

    private static void plot(StringBuilder page, Result result, String measure) {
        List<Case> cases = result.cases().stream()
                .filter(each -> each.measures().contains(measure))
                .toList();
        double most = cases.stream()
                .flatMap(each -> each.entrants().stream())
                .flatMap(entrant -> entrant.spread(measure).stream())
                .mapToDouble(Spread::high)
                .max()
                .orElse(1);
        StringBuilder bars = new StringBuilder();
        int y = 0;
        for (Case each : cases) {
            bars.append(text(0, y + 14, each.label(), "font-weight=\"600\""));
            y += 20;
            for (Case.Entrant entrant : each.entrants()) {
                if (entrant.spread(measure).isPresent()) {
                    bar(
                            bars,
                            y,
                            entrant.name(),
                            entrant.part(),
                            entrant.spread(measure).get(),
                            most);
                    y += BAR + 4;
                }
            }
            y += 6;
        }
        page.append("<h3>").append(escaped(measure)).append("</h3>\n");
        page.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                        .formatted(WIDTH, y, escaped(measure)))
                .append(bars)
                .append("</svg>\n");
    }

    private static void bar(StringBuilder bars, int y, String name, Part part, Spread spread, double most) {
        double scale = (WIDTH - LABEL - ROOM) / (most <= 0 ? 1 : most);
        String color = part.name().toLowerCase(Locale.ROOT);
        bars.append(text(12, y + 14, name, ""));
        bars.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                color,
                LABEL,
                y,
                Math.max(1, spread.median() * scale),
                BAR));
        bars.append(String.format(
                Locale.ROOT,
                "<line class=\"spread\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
                LABEL + spread.low() * scale,
                LABEL + spread.high() * scale,
                y + BAR / 2,
                y + BAR / 2));
        bars.append(text((int) (LABEL + spread.high() * scale) + 8, y + 14, Figures.of(spread.median()), ""));
    }

    private static String text(int x, int y, String text, String more) {
        return "<text x=\"%d\" y=\"%d\" %s>%s</text>\n".formatted(x, y, more, escaped(text));
    }

    private static void verdicts(StringBuilder page, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        page.append("<table><tr><th>goal<th>figure<th>wanted<th>met</tr>\n");
        for (Verdict verdict : verdicts) {
            String met = verdict.met() ? "yes" : "no";
            page.append("<tr><td>%s<td>%s<td>%s %s<td class=\"%s\">%s</tr>\n"
                    .formatted(
                            escaped(verdict.what()),
                            Figures.of(verdict.figure()),
                            verdict.atLeast() ? "≥" : "≤",
                            Figures.of(verdict.goal()),
                            met,
                            met));
        }
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
