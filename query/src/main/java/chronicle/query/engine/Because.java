package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a state rests on: whatever happenings its parts carry, however deep. */
final class Because {

    private static final Comparator<Happening> BY_DAY = Comparator.<Happening, LocalDate>comparing(
                    happening -> happening.statement().on().start().earliest())
            .thenComparingLong(Happening::recorded);

    private static final ClassValue<List<Component>> CARRIERS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Component.of(type.asSubclass(Record.class)).stream()
                    .filter(component -> mayCarry(component.type()))
                    .toList();
        }
    };

    private Because() {}

    /** The happenings in a state, each once, by day and then by first recording. */
    static List<Happening> of(Record state) {
        Set<Happening> found = new LinkedHashSet<>();
        collect(state, found);
        return switch (found.size()) {
            case 0 -> List.of();
            case 1 -> List.of(found.iterator().next());
            default -> found.stream().sorted(BY_DAY).toList();
        };
    }

    private static void collect(Object part, Set<Happening> found) {
        switch (part) {
            case Happening happening -> found.add(happening);
            case Record values ->
                CARRIERS.get(values.getClass()).forEach(component -> collect(component.in(values), found));
            case Collection<?> values -> values.forEach(value -> collect(value, found));
            case Map<?, ?> values ->
                values.forEach((key, value) -> {
                    collect(key, found);
                    collect(value, found);
                });
            case Optional<?> value -> value.ifPresent(present -> collect(present, found));
            default -> {}
        }
    }

    private static boolean mayCarry(Class<?> type) {
        return !(type.isPrimitive() || type.isEnum() || Number.class.isAssignableFrom(type) || type == String.class);
    }
}
