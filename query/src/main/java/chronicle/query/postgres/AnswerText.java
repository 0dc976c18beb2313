package chronicle.query.postgres;

import chronicle.events.Kind;
import chronicle.query.engine.Possible;
import chronicle.query.engine.Told;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Inner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The possible states of an answer as JSON: {@code [{status, state, since, until, because}]}. A state's parts are named
 * as in its record; whoever set them is named by the entry's id. Not thread-safe.
 */
final class AnswerText {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.isAnnotationPresent(Inner.class))
                    .map(component -> Part.of(type, component))
                    .toList();
        }
    };

    private final StringBuilder text = new StringBuilder(4096);
    private final Reasons reasons;

    AnswerText(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A part of a state: its name as JSON, and how it is read. */
    private record Part(String name, MethodHandle accessor) {

        static Part of(Class<?> type, RecordComponent component) {
            try {
                return new Part(
                        Json.write(component.getName()) + ":",
                        MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                                .unreflect(component.getAccessor())
                                .asType(MethodType.methodType(Object.class, Object.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }

        Object of(Object state) {
            try {
                return accessor.invokeExact(state);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "cannot read a " + state.getClass().getName(), e);
            }
        }
    }

    /** The JSON array of what is told. */
    String of(Told told) {
        text.setLength(0);
        text.append('[');
        for (Possible possible : told.possible()) {
            comma();
            text.append("{\"status\":");
            string(possible.status());
            text.append(",\"state\":");
            value(possible.state());
            text.append(",\"since\":");
            day(possible.since());
            text.append(",\"until\":");
            day(possible.until());
            text.append(",\"because\":[");
            for (Happening happening : possible.because()) {
                comma();
                text.append(reasons.text(happening));
            }
            text.append("]}");
        }
        return text.append(']').toString();
    }

    private void comma() {
        char last = text.charAt(text.length() - 1);
        if (last != '[' && last != '{') {
            text.append(',');
        }
    }

    private void string(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    private void day(Optional<String> day) {
        if (day.isPresent()) {
            string(day.get());
        } else {
            text.append("null");
        }
    }

    private void value(Object value) {
        switch (value) {
            case Happening happening -> string(happening.entry());
            case Optional<?> optional -> optional.ifPresentOrElse(this::value, () -> text.append("null"));
            case Collection<?> values -> {
                text.append('[');
                for (Object element : values) {
                    comma();
                    value(element);
                }
                text.append(']');
            }
            case Map<?, ?> values -> {
                text.append('{');
                values.forEach((name, element) -> {
                    comma();
                    string(name.toString());
                    text.append(':');
                    value(element);
                });
                text.append('}');
            }
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case Number number -> text.append(Json.write(number));
            case Boolean yes -> text.append(yes);
            case Enum<?> word -> string(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Record parts when parts.getClass().getPackage() != Kind.class.getPackage() -> parts(parts);
            default -> string(value.toString());
        }
    }

    private void parts(Record record) {
        text.append('{');
        for (Part part : PARTS.get(record.getClass())) {
            Object value = part.of(record);
            if (!(value instanceof Optional<?> optional && optional.isEmpty())) {
                comma();
                text.append(part.name);
                value(value);
            }
        }
        text.append('}');
    }
}
