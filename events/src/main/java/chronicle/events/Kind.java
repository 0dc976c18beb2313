package chronicle.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of event, as read off the sealed tree: the record's stored name, its family and its fields. */
public final class Kind {

    private static final List<Kind> ALL = walk(DiplomaticEvent.class)
            .<Kind>map(type -> new Kind(type.asSubclass(DiplomaticEvent.class)))
            .toList();
    private static final Map<String, Kind> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
    private static final Map<Class<?>, Kind> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private final Class<? extends DiplomaticEvent> type;
    private final String name;
    private final String family;
    private final List<Field> fields;
    private final Map<String, Field> fieldsByName;
    private final RecordComponent[] components;
    private final Constructor<?> constructor;

    private Kind(Class<? extends DiplomaticEvent> type) {
        this.type = type;
        this.name = KebabCase.of(type);
        this.family = KebabCase.of(Arrays.stream(type.getInterfaces())
                .filter(parent -> parent.isSealed() && DiplomaticEvent.class.isAssignableFrom(parent))
                .findFirst()
                .orElseThrow());
        this.components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(Field::of).toList();
        Map<String, Field> named = new LinkedHashMap<>();
        fields.forEach(field -> named.put(field.name(), field));
        this.fieldsByName = Collections.unmodifiableMap(named);
        this.constructor = type.getConstructors()[0];
    }

    private static Stream<Class<?>> walk(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(Kind::walk);
    }

    /** Every kind, family by family, in the order of the source. */
    public static List<Kind> all() {
        return ALL;
    }

    /** The kind of an event. */
    public static Kind of(DiplomaticEvent event) {
        return Objects.requireNonNull(BY_TYPE.get(event.getClass()));
    }

    /** The kind of that stored name, if there is one. */
    public static Optional<Kind> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The record that it is. */
    public Class<? extends DiplomaticEvent> type() {
        return type;
    }

    /** Its stored name, for life: the kebab case of its record. */
    public String name() {
        return name;
    }

    /** The kebab case of its family. */
    public String family() {
        return family;
    }

    /** Whether it lasts from a start to an end, so that its day may be an interval. */
    public boolean spanning() {
        return Spanning.class.isAssignableFrom(type);
    }

    /** Whether it may name the last day of its own effect. */
    public boolean expiring() {
        return Expiring.class.isAssignableFrom(type);
    }

    /** Its own fields, in the order of its record; not those that every kind may carry. */
    public List<Field> fields() {
        return fields;
    }

    /** Its own field of that name, if it has one. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fieldsByName.get(name));
    }

    /** What an event of this kind says in its n-th field; an absent one is {@link Optional#empty()}. */
    Object value(DiplomaticEvent event, int field) {
        try {
            return components[field].getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of this kind from the values of its fields; refuses what the record refuses. */
    DiplomaticEvent event(Object[] values) {
        try {
            return (DiplomaticEvent) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refusal
                    ? refusal
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
