package chronicle.events;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a statement is taken from. {@code says} holds what this source says where it differs from the entry: the name
 * of a field to the source's own words, {@code on} being an EDTF date.
 */
public record Source(
        String title,
        Optional<String> url,
        Optional<String> locator,
        Optional<Edtf> accessed,
        Map<String, String> says) {

    public Source {
        says = says.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(says));
    }

    /** A source of which only the title is known. */
    public static Source titled(String title) {
        return new Source(title, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }
}
