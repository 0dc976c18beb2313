package chronicle.query.engine;

import chronicle.query.timeline.Inner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A component of a record that answers show: every one but those marked {@link Inner}. */
record Component(String name, Class<?> type, MethodHandle accessor) {

    private static final ClassValue<List<Component>> SHOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.isAnnotationPresent(Inner.class))
                    .map(component -> read(type, component))
                    .toList();
        }
    };

    /** The components of a type of records, in their order. */
    static List<Component> of(Class<? extends Record> type) {
        return SHOWN.get(type);
    }

    private static Component read(Class<?> type, RecordComponent component) {
        try {
            MethodHandle accessor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Record.class));
            return new Component(component.getName(), component.getType(), accessor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Its value in a record of that type. */
    Object in(Record values) {
        try {
            return accessor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + name + " of " + values.getClass(), e);
        }
    }
}
