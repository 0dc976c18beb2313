package chronicle.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * A field of a kind.
 *
 * @param name as in the record and in JSON
 * @param type what its value is, or each of its values
 * @param optional whether it may be left out
 * @param list whether it holds several values
 * @param pair whether it names exactly two
 */
public record Field(String name, FieldType type, boolean optional, boolean list, boolean pair) {

    static Field of(RecordComponent component) {
        Type declared = component.getGenericType();
        boolean optional = raw(declared) == Optional.class;
        Type held = optional ? argument(declared) : declared;
        boolean list = raw(held) == List.class;
        return new Field(
                component.getName(),
                FieldType.of(raw(list ? argument(held) : held)),
                optional || component.isAnnotationPresent(Sparse.class),
                list,
                component.isAnnotationPresent(Pair.class));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
