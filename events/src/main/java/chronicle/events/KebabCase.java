package chronicle.events;

import java.util.Locale;

/** How names of the code become names of the wire: {@code MissionOpened} and {@code MISSION_OPENED} to mission-opened. */
final class KebabCase {
    private KebabCase() {}

    /** The kebab case of a type's simple name. */
    static String of(Class<?> type) {
        StringBuilder name = new StringBuilder();
        type.getSimpleName().chars().forEach(letter -> {
            if (Character.isUpperCase(letter) && !name.isEmpty()) {
                name.append('-');
            }
            name.append((char) Character.toLowerCase(letter));
        });
        return name.toString();
    }

    /** The kebab case of a constant. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
