package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Inner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final ClassValue<List<MethodHandle>> PARTS = new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
            List<MethodHandle> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.isAnnotationPresent(Inner.class) && mayCarry(component.getType())) {
                    parts.add(accessor(type, component));
                }
            }
            return List.copyOf(parts);
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
            case Record values -> PARTS.get(values.getClass()).forEach(value -> collect(read(value, values), found));
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

    private static MethodHandle accessor(Class<?> type, RecordComponent component) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Object read(MethodHandle part, Record values) {
        try {
            return part.invokeExact((Object) values);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read a " + values.getClass().getName(), e);
        }
    }
}
