package chronicle.app.page;

import chronicle.app.access.DoorPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page, as a value from which the addresses beside it are made; it prints as it is linked to. */
record Here(String path, Map<String, String> parameters) {
    private static final String API = "/api/v1";
    private static final Pattern PAIR = Pattern.compile("/relations/([^/]+)(?:/state)?");
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            API + "/relations/{dyad}/calendar.ics", "iCalendar",
            API + "/relations/{dyad}/feed.atom", "Atom",
            API + "/exports/entries.csv", "CSV"));

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
        times.keySet().retainAll(Set.of("asOf", "knownAt"));
        return new Here(otherPath, times);
    }

    /** Where a program asks the same. */
    public Here api() {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        if (!path.startsWith("/entries")) {
            asked.keySet().removeAll(Set.of("sort", "status"));
        }
        return new Here(API + path, asked);
    }

    /** Where a pair of parties can be had in yet other forms, by what these are called. */
    public Map<String, String> others() {
        var pair = PAIR.matcher(path);
        Map<String, String> others = new LinkedHashMap<>();
        if (pair.matches()) {
            OTHERS.forEach((door, name) -> {
                if (DoorPlan.doors().stream().anyMatch(each -> each.path().equals(door))) {
                    others.put(
                            name,
                            door.contains("{dyad}")
                                    ? door.replace("{dyad}", pair.group(1))
                                    : door + "?relation=" + pair.group(1));
                }
            });
        }
        return others;
    }

    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath("");
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return path + address.encode().buildAndExpand(parameters).toUriString();
    }
}
