package chronicle.events;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a tree. What is wrong becomes a fault, and the value is null. The rules for what people send
 * do not apply to what the journal holds: it was accepted by the rules of its day.
 */
final class ValueReader {

    static final int MOST_NUMBERS = 100;

    private final Faults faults;
    private final boolean strict;

    ValueReader(Faults faults, boolean strict) {
        this.faults = faults;
        this.strict = strict;
    }

    /** Whether the rules for what people send apply. */
    boolean strict() {
        return strict;
    }

    @Nullable
    Object read(FieldType type, @Nullable Object value, Pointer at) {
        return switch (type) {
            case PARTY -> party(value, at);
            case ACTOR -> actor(value, at);
            case SLUG -> slug(value, at);
            case TEXT -> text(value, TextRules.TEXT, at);
            case NUMBER -> number(value, at);
            case DATE -> point(value, at);
            case MISSION_RANK -> word(MissionRank.values(), MissionRank::word, value, at);
            case STANCE -> word(Stance.values(), Stance::word, value, at);
            case NUMBERS -> numbers(value, at);
        };
    }

    @Nullable
    String text(@Nullable Object value, int longest, Pointer at) {
        if (!(value instanceof String text)) {
            wrong(at, "a text", value);
            return null;
        }
        return accepted(SharedTexts.of(text), strict ? TextRules.complaint(text, longest) : Optional.empty(), at);
    }

    @Nullable
    Party party(@Nullable Object value, Pointer at) {
        if (!(value instanceof String id)) {
            wrong(at, "the id of a party", value);
            return null;
        }
        Optional<Party> party = Parties.party(id);
        if (party.isEmpty()) {
            faults.add(at, Parties.complaint(id));
        }
        return party.orElse(null);
    }

    private @Nullable Actor actor(@Nullable Object value, Pointer at) {
        String name = text(value, TextRules.TEXT, at);
        return name == null ? null : new Actor(name);
    }

    private @Nullable Slug slug(@Nullable Object value, Pointer at) {
        if (!(value instanceof String text)) {
            wrong(at, "a slug", value);
            return null;
        }
        try {
            return new Slug(text);
        } catch (IllegalArgumentException e) {
            refused(at, e);
            return null;
        }
    }

    @Nullable
    Edtf date(@Nullable Object value, Pointer at) {
        if (!(value instanceof String text)) {
            wrong(at, "a date in EDTF, as text", value);
            return null;
        }
        try {
            return Edtf.parse(text);
        } catch (IllegalArgumentException e) {
            refused(at, e);
            return null;
        }
    }

    @Nullable
    Edtf point(@Nullable Object value, Pointer at) {
        Edtf date = date(value, at);
        if (date != null && date.isInterval()) {
            faults.add(at, "expected one day, known or not: use [a..b] for a day that lies between a and b");
            return null;
        }
        return date;
    }

    private @Nullable BigDecimal number(@Nullable Object value, Pointer at) {
        Optional<BigDecimal> number = value instanceof Number given ? Numbers.decimal(given) : Optional.empty();
        if (number.isEmpty()) {
            wrong(at, "a number", value);
            return null;
        }
        return accepted(number.get(), strict ? Numbers.complaint(number.get()) : Optional.empty(), at);
    }

    private @Nullable Map<String, BigDecimal> numbers(@Nullable Object value, Pointer at) {
        Map<String, ?> tree = object(value, "an object of names and numbers", at);
        if (tree == null) {
            return null;
        }
        if (strict && (tree.isEmpty() || tree.size() > MOST_NUMBERS)) {
            faults.add(at, "expected between 1 and " + MOST_NUMBERS + " names with their numbers");
            return null;
        }
        Map<String, BigDecimal> numbers = new TreeMap<>();
        tree.forEach((name, given) -> {
            String label = text(name, TextRules.TEXT, at.at(name));
            BigDecimal number = number(given, at.at(name));
            if (label != null && number != null) {
                numbers.put(label, number);
            }
        });
        return numbers;
    }

    private <E> @Nullable E word(E[] all, Function<E, String> word, @Nullable Object value, Pointer at) {
        for (E constant : all) {
            if (word.apply(constant).equals(value)) {
                return constant;
            }
        }
        wrong(at, "one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", ")), value);
        return null;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, ?> object(@Nullable Object value, String expected, Pointer at) {
        if (!(value instanceof Map<?, ?> map)) {
            wrong(at, expected, value);
            return null;
        }
        return (Map<String, ?>) map;
    }

    private <T> @Nullable T accepted(T value, Optional<String> complaint, Pointer at) {
        if (complaint.isPresent()) {
            faults.add(at, complaint.get());
            return null;
        }
        return value;
    }

    private void refused(Pointer at, IllegalArgumentException refusal) {
        faults.add(at, String.valueOf(refusal.getMessage()));
    }

    /** Notes that something else was expected. */
    void wrong(Pointer at, String expected, @Nullable Object found) {
        faults.add(at, "expected " + expected + ", found " + sort(found));
    }

    private static String sort(@Nullable Object value) {
        return switch (value) {
            case null -> "null; leave the field out where nothing is known";
            case String text -> text.length() > 40 ? "another text" : "\"" + text.replaceAll("\\p{Cntrl}", " ") + "\"";
            case Number number -> "a number";
            case Boolean bool -> String.valueOf(bool);
            case Map<?, ?> _ -> "an object";
            case Iterable<?> _ -> "a list";
            default -> "something else";
        };
    }
}
