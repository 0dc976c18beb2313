package chronicle.app.page.writing;

import static java.util.stream.Collectors.toMap;

import chronicle.app.dates.Meant.Clear;
import chronicle.app.dates.Meant.Unclear;
import chronicle.app.page.PartyNames;
import chronicle.app.page.Wording;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.Parties;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns what was typed into the tree of a statement: names into ids, plain words into dates. */
final class Slip {
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    private final Kind kind;
    private final Typed typed;
    private final Days days;
    private final Wording wording;
    private final List<Complaint> complaints = new ArrayList<>();

    private Slip(Kind kind, Typed typed, Days days, Wording wording) {
        this.kind = kind;
        this.typed = typed;
        this.days = days;
        this.wording = wording;
    }

    /** A statement as a tree, and the dates and parties in it that could not be read. */
    record Read(Map<String, Object> tree, List<Complaint> complaints) {}

    static Read read(Kind kind, Typed typed, Days days, Wording wording) {
        var slip = new Slip(kind, typed, days, wording);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind.name());
        slip.date("/on", kind.spanning()).ifPresent(on -> tree.put("on", on));
        tree.put("event", slip.event());
        // Of no source at all the first one's title is asked for, as that is where it has to be typed.
        var sources = slip.sources();
        tree.put("sources", sources.isEmpty() ? List.of(Map.of()) : sources);
        return new Read(tree, slip.complaints);
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        Stream.concat(kind.fields().stream(), Sheets.MARGIN.stream())
                .forEach(field -> value(field).ifPresent(value -> event.put(field.name(), value)));
        var parties = kind.fields().stream()
                .filter(field -> field.type() == FieldType.PARTY && !field.list())
                .map(Field::name)
                .filter(event::containsKey)
                .toList();
        var seen = new HashSet<Object>();
        parties.stream()
                .filter(name -> !seen.add(event.get(name)))
                .forEach(name -> complaints.add(complaint("/event/" + name, wording.say("party.twice"))));
        return event;
    }

    private String party(String pointer, String text) {
        var id = PartyNames.id(text);
        if (!Parties.knows(id)) {
            complaints.add(complaint(pointer, wording.say("party.unknown", text)));
        }
        return id;
    }

    private static Complaint complaint(String pointer, String sentence) {
        return new Complaint(pointer, sentence, List.of());
    }

    private Optional<Object> value(Field field) {
        var pointer = "/event/" + field.name();
        if (field.type() == FieldType.NUMBERS) {
            return numbers(pointer);
        }
        if (!field.list()) {
            return single(field.type(), pointer);
        }
        var values = IntStream.range(0, typed.size(pointer))
                .mapToObj(i -> single(field.type(), pointer + "/" + i))
                .flatMap(Optional::stream)
                .toList();
        return values.isEmpty() && field.optional() ? Optional.empty() : Optional.of(values);
    }

    private Optional<Object> single(FieldType type, String pointer) {
        return switch (type) {
            case PARTY -> typed.find(pointer).map(text -> party(pointer, text));
            case ACTOR -> typed.find(pointer).map(PartyNames::id);
            case SLUG -> typed.find(pointer).map(Slip::slug);
            case TEXT, MISSION_RANK, STANCE -> typed.find(pointer).map(text -> text);
            case NUMBER -> typed.find(pointer).map(Slip::number);
            case DATE -> date(pointer, false).map(date -> date);
            case NUMBERS -> numbers(pointer);
        };
    }

    private Optional<Object> numbers(String pointer) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(pointer); i++) {
            numbers.put(typed.at(pointer + "/" + i + "/name"), number(typed.at(pointer + "/" + i + "/number")));
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private List<Map<String, Object>> sources() {
        return IntStream.range(0, typed.size("/sources"))
                .mapToObj(i -> source("/sources/" + i))
                .toList();
    }

    private Map<String, Object> source(String pointer) {
        Map<String, Object> source = new LinkedHashMap<>();
        for (var name : List.of("title", "url", "locator")) {
            typed.find(pointer + "/" + name).ifPresent(text -> source.put(name, text));
        }
        date(pointer + "/accessed", false).ifPresent(day -> source.put("accessed", day));
        var says = says(pointer + "/says");
        if (!says.isEmpty()) {
            source.put("says", says);
        }
        return source;
    }

    private Map<String, String> says(String pointer) {
        var says = typed.below(pointer)
                .filter(each -> !each.getKey().equals(pointer + "/on"))
                .collect(toMap(
                        each -> each.getKey().substring(pointer.length() + 1),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        LinkedHashMap::new));
        date(pointer + "/on", true).ifPresent(on -> says.put("on", on));
        return says;
    }

    private Optional<String> date(String pointer, boolean spans) {
        return typed.find(pointer).flatMap(words -> switch (days.read(words, spans)) {
            case Clear clear -> Optional.of(clear.date().text());
            case Unclear unclear -> {
                complaints.add(days.complaint(pointer, unclear));
                yield Optional.empty();
            }
        });
    }

    /** A name fit for an address: Nagorno-Karabakh is nagorno-karabakh. */
    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** A number; what is none stays a text, and is refused as such. */
    private static Object number(String text) {
        var digits = THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
        try {
            return new BigDecimal(digits.replace(" ", ""));
        } catch (NumberFormatException _) {
            return text;
        }
    }
}
