package chronicle.app.page;

import chronicle.app.access.DoorPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** The address of a page, as a value from which the addresses beside it are made; it prints as it is linked to. */
record Here(String path, Map<String, String> parameters) {
    private static final String API = "/api/v1";
    private static final Pattern PAIR = Pattern.compile("/relations/([^/]+)(?:/state)?");
    private static final String BELIEFS = "/beliefs";
    private static final Set<String> TIMES = Set.of("asOf", "knownAt");
    private static final Pattern RELATION = Pattern.compile("/relations/[^/]+");
    private static final Map<String, Set<String>> IN_PAGES_ONLY =
            Map.of("beliefs", Set.of("asOf"), "unfolding", Set.of("asOf"));
    /** What only pages know, not programs: the order of a list, and what is picked from it. */
    private static final Set<String> READERS = Set.of("sort", "status", "q", "after", "since", "until");

    Here {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static Here of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return new Here(request.getRequestURI(), parameters);
    }

    /** The same with another value of a parameter. */
    public Here with(String name, Object value) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(name, value.toString());
        return new Here(path, other);
    }

    /** The same without a parameter. */
    public Here without(String name) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.remove(name);
        return new Here(path, other);
    }

    /** Another page, asked about the same day and knowledge. */
    public Here at(String otherPath) {
        Map<String, String> times = new LinkedHashMap<>(parameters);
        times.keySet().retainAll(TIMES);
        return new Here(otherPath, times);
    }

    /** Where a program asks the same. */
    public Here api() {
        var asked = path.startsWith("/entries") || path.startsWith("/changes") ? this : without(READERS);
        return new Here(API + told(path), asked.parameters()).without(IN_PAGES_ONLY.getOrDefault(last(path), Set.of()));
    }

    /** The relation's page shows its state, and the one of all beliefs what unfolds by the last of them. */
    private static String told(String path) {
        return RELATION.matcher(path).matches() ? path + "/state" : path.replaceFirst(BELIEFS + "$", "/unfolding");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Here without(Set<String> names) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.keySet().removeAll(names);
        return new Here(path, other);
    }

    /** Where a program asks how one day was told through all that was known, if the page shows that too. */
    public Optional<Here> learning() {
        return path.endsWith(BELIEFS)
                ? Optional.of(new Here(API + path.replaceFirst(BELIEFS + "$", "/learning"), parameters)
                        .without(Set.of("knownAt", "since", "until")))
                : Optional.empty();
    }

    /** In which other forms the same can be had, by what these are called: those that the program has a door for. */
    public Map<String, Here> others() {
        Map<String, Here> others = new LinkedHashMap<>();
        var pair = PAIR.matcher(path);
        if (pair.matches()) {
            var relation = new Here(API + "/exports/entries.csv", parameters).at(API + "/exports/entries.csv");
            others.put("CSV", relation.without("asOf").with("relation", pair.group(1)));
            others.put(
                    "iCalendar",
                    at(API + "/relations/" + pair.group(1) + "/calendar.ics").without("asOf"));
            if (!parameters.containsKey("knownAt")) {
                others.put("Atom", new Here(API + "/relations/" + pair.group(1) + "/feed.atom", Map.of()));
            }
        }
        if (path.equals("/entries")) {
            Map<String, String> kept = new LinkedHashMap<>(parameters);
            kept.keySet().retainAll(Set.of("origin", "relation", "knownAt"));
            others.put("CSV", new Here(API + "/exports/entries.csv", kept));
        }
        others.put("BibTeX", api().at(api().path() + "/citation.bib"));
        others.put("CSL-JSON", api().at(api().path() + "/citation.json"));
        others.values().removeIf(other -> !hasDoor(other.path()));
        return others;
    }

    private static boolean hasDoor(String address) {
        return DoorPlan.doors().stream()
                .filter(door -> door.method().equals(HttpMethod.GET)
                        && !last(door.path()).startsWith("{"))
                .anyMatch(door ->
                        PathPatternParser.defaultInstance.parse(door.path()).matches(PathContainer.parsePath(address)));
    }

    @Override
    public String toString() {
        var address = new StringBuilder(path);
        parameters.forEach((name, value) -> address.append(address.length() == path.length() ? '?' : '&')
                .append(UriUtils.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
