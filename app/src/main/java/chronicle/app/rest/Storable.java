package chronicle.app.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what JSON can write but no part of the chronicle keeps: half characters, U+0000, numbers of endless digits. */
final class Storable {
    private static final int MOST_DIGITS = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private final List<Map<String, String>> errors = new ArrayList<>();

    private Storable() {}

    /** Refuses a tree in which such a value stands anywhere, and names every place. */
    static void require(Map<String, ? extends @Nullable Object> tree) {
        var check = new Storable();
        check.value("", tree);
        if (!check.errors.isEmpty()) {
            throw Problem.VALIDATION
                    .because("The body holds what cannot be kept; see errors.")
                    .with("errors", check.errors);
        }
    }

    private void value(String pointer, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> member(pointer, String.valueOf(name), inner));
            case Collection<?> list -> elements(pointer, list);
            case String text -> text(pointer, text);
            case BigDecimal number -> digits(pointer, Math.abs((long) number.scale()) + number.precision());
            case BigInteger number -> digits(pointer, number.bitLength() / 3);
            case null, default -> {}
        }
    }

    private void member(String pointer, String name, @Nullable Object inner) {
        var place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        text(place, name);
        value(place, inner);
    }

    private void elements(String pointer, Collection<?> list) {
        int index = 0;
        for (var element : list) {
            value(pointer + "/" + index++, element);
        }
    }

    private void text(String pointer, String text) {
        if (text.codePoints().anyMatch(Storable::unstorable)) {
            error(pointer, "expected whole characters other than U+0000");
        }
    }

    private void digits(String pointer, long digits) {
        if (digits > MOST_DIGITS) {
            error(pointer, "expected a number of at most " + MOST_DIGITS + " digits");
        }
    }

    private void error(String pointer, String message) {
        var printable = pointer.codePoints()
                .map(c -> unstorable(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        errors.add(Map.of("pointer", printable.toString(), "message", message));
    }

    private static boolean unstorable(int character) {
        return character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
