package chronicle.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements, their days and their sources from trees, and collects all that is wrong with them. */
final class StatementReader {

    static final int MOST_SOURCES = 50;
    private static final Set<String> STATEMENT = Set.of("kind", "on", "event", "sources");
    private static final Set<String> SOURCE = Set.of("title", "url", "locator", "accessed", "says");

    private final Faults faults = new Faults();
    private final ValueReader values;
    private final EventReader events;

    StatementReader(boolean strict) {
        this.values = new ValueReader(faults, strict);
        this.events = new EventReader(faults, values);
    }

    Faults faults() {
        return faults;
    }

    @Nullable
    Statement statement(Map<String, ?> tree, Pointer at) {
        Optional<Kind> kind = kind(tree, at);
        Edtf on = required(tree, "on", at) ? on(kind, tree.get("on"), at.at("on")) : null;
        Telling told = required(tree, "event", at) && kind.isPresent()
                ? events.read(kind.get(), tree.get("event"), at.at("event"))
                : null;
        List<Source> sources =
                required(tree, "sources", at) ? sources(kind, tree.get("sources"), at.at("sources")) : null;
        refuseUnknown(tree, STATEMENT, "a statement has kind, on, event and sources", at);
        if (on == null || told == null || sources == null || faults.count() > 0) {
            return null;
        }
        refuseLapseBeforeStart(on, told.event(), at);
        return new Statement(on, told.event(), told.margin(), sources);
    }

    private Optional<Kind> kind(Map<String, ?> tree, Pointer at) {
        if (!required(tree, "kind", at)) {
            return Optional.empty();
        }
        String name = values.text(tree.get("kind"), TextRules.TITLE, at.at("kind"));
        Optional<Kind> kind = name == null ? Optional.empty() : Kind.named(name);
        if (name != null && kind.isEmpty()) {
            faults.add(at.at("kind"), "no kind of event has this name; the kinds are listed at /api/v1/kinds");
        }
        return kind;
    }

    @Nullable
    Telling telling(Kind kind, @Nullable Object tree, Pointer at) {
        return events.read(kind, tree, at);
    }

    @Nullable
    Edtf on(Optional<Kind> kind, @Nullable Object value, Pointer at) {
        Edtf on = values.date(value, at);
        if (on != null && on.isInterval() && kind.isPresent() && !kind.get().spanning()) {
            faults.add(
                    at,
                    kind.get() + " happens on one day, known or not:"
                            + " use [a..b] for a day that lies between a and b");
            return null;
        }
        return on;
    }

    private void refuseLapseBeforeStart(Edtf on, DiplomaticEvent event, Pointer at) {
        if (values.strict()
                && event instanceof Expiring expiring
                && expiring.lastDay().isPresent()
                && expiring.lastDay().get().start().latest().isBefore(on.start().earliest())) {
            faults.add(at.at("event").at("lastDay"), "expected a last day that does not lie before the day in on");
        }
    }

    @Nullable
    List<Source> sources(Optional<Kind> kind, @Nullable Object value, Pointer at) {
        if (!(value instanceof List<?> given)) {
            values.wrong(at, "a list of sources", value);
            return null;
        }
        if (given.isEmpty() || given.size() > MOST_SOURCES) {
            faults.add(at, "expected between 1 and " + MOST_SOURCES + " sources, found " + given.size());
            return null;
        }
        List<Source> sources = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Source source = source(kind, given.get(i), at.at(i));
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private @Nullable Source source(Optional<Kind> kind, @Nullable Object value, Pointer at) {
        Map<String, ?> tree = values.object(value, "a source: an object with at least a title", at);
        if (tree == null) {
            return null;
        }
        int before = faults.count();
        String title =
                required(tree, "title", at) ? values.text(tree.get("title"), TextRules.TITLE, at.at("title")) : null;
        Optional<String> url = text(tree, "url", TextRules.TEXT, at);
        Optional<String> locator = text(tree, "locator", TextRules.TEXT, at);
        Optional<Edtf> accessed = tree.containsKey("accessed")
                ? Optional.ofNullable(values.point(tree.get("accessed"), at.at("accessed")))
                : Optional.empty();
        Map<String, String> says = tree.containsKey("says") ? says(kind, tree.get("says"), at.at("says")) : Map.of();
        refuseUnknown(tree, SOURCE, "a source has title, url, locator, accessed and says", at);
        if (values.strict() && url.isPresent()) {
            TextRules.complaintAboutUrl(url.get()).ifPresent(complaint -> faults.add(at.at("url"), complaint));
        }
        return title == null || faults.count() > before ? null : new Source(title, url, locator, accessed, says);
    }

    private Map<String, String> says(Optional<Kind> kind, @Nullable Object value, Pointer at) {
        Map<String, ?> tree = values.object(value, "an object of what this source says, by field", at);
        Map<String, String> says = new HashMap<>();
        if (tree == null) {
            return says;
        }
        for (String name : tree.keySet()) {
            Pointer place = at.at(name);
            boolean day = name.equals("on");
            if (!day
                    && !name.equals("words")
                    && kind.isPresent()
                    && kind.get().field(name).isEmpty()) {
                faults.add(place, "expected on, words or a field of " + kind.get());
                continue;
            }
            String text = values.text(tree.get(name), TextRules.TEXT, place);
            if (text != null && (!day || values.date(text, place) != null)) {
                says.put(name, text);
            }
        }
        return says;
    }

    private Optional<String> text(Map<String, ?> tree, String name, int longest, Pointer at) {
        return tree.containsKey(name)
                ? Optional.ofNullable(values.text(tree.get(name), longest, at.at(name)))
                : Optional.empty();
    }

    private boolean required(Map<String, ?> tree, String name, Pointer at) {
        if (!tree.containsKey(name)) {
            faults.add(at.at(name), "this field is required");
            return false;
        }
        return true;
    }

    private void refuseUnknown(Map<String, ?> tree, Set<String> known, String list, Pointer at) {
        for (String name : tree.keySet()) {
            if (!known.contains(name)) {
                faults.add(at.at(name), "there is no such field; " + list);
            }
        }
    }
}
