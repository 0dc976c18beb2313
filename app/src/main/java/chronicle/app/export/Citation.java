package chronicle.app.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an answer is cited.
 *
 * @param key what to cite it by in a text
 * @param title what it tells, of what day
 * @param sources the titles of what it rests on
 */
public record Citation(String key, String title, List<String> sources, Permalink permalink) {
    /** The media type of CSL-JSON. */
    public static final String CSL = "application/vnd.citationstyles.csl+json";

    /** The media type of BibTeX. */
    public static final String BIBTEX = "application/x-bibtex";

    private static final String PUBLISHER = "Chronicle";
    private static final int MANY = 5;

    public Citation {
        sources = List.copyOf(new LinkedHashSet<>(sources));
    }

    /** As CSL-JSON: a list of one item. */
    public List<Map<String, Object>> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", key);
        item.put("type", "dataset");
        item.put("title", title);
        item.put("publisher", PUBLISHER);
        recorded()
                .ifPresent(day -> item.put(
                        "issued",
                        Map.of(
                                "date-parts",
                                List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())))));
        item.put("version", version());
        item.put("note", note());
        item.put("URL", permalink.address());
        return List.of(item);
    }

    /** As BibTeX: one entry of a kind that every style knows. */
    public String bibtex() {
        List<String> fields = new ArrayList<>();
        fields.add("author = {{" + PUBLISHER + "}}");
        fields.add("title = {{" + escaped(title) + "}}");
        recorded().ifPresent(day -> {
            fields.add("year = {" + day.getYear() + "}");
            fields.add("month = {" + day.getMonthValue() + "}");
        });
        fields.add("howpublished = {\\url{" + permalink.address() + "}}");
        fields.add("url = {" + permalink.address() + "}");
        fields.add("note = {" + escaped(version() + ". " + note()) + "}");
        return "@misc{" + key + ",\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    private Optional<LocalDate> recorded() {
        return permalink
                .knownAt()
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private String version() {
        return "as known at position " + permalink.position();
    }

    private String note() {
        if (sources.isEmpty()) {
            return "It rests on no source.";
        }
        int more = sources.size() - MANY;
        return "It rests on: "
                + String.join("; ", sources.subList(0, Math.min(MANY, sources.size())))
                + (more > 0 ? "; and " + more + " more" : "")
                + ".";
    }

    /** What TeX would take for a command stands for itself. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> escaped.append(
                        switch (c) {
                            case '\\' -> "{\\textbackslash}";
                            case '{' -> "\\{";
                            case '}' -> "\\}";
                            case '~' -> "{\\textasciitilde}";
                            case '^' -> "{\\textasciicircum}";
                            case '&', '%', '$', '#', '_' -> "\\" + (char) c;
                            default -> Character.toString(c);
                        }));
        return escaped.toString();
    }
}
