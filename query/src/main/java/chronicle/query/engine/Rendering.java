package chronicle.query.engine;

import chronicle.events.Actor;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Party;
import chronicle.events.Slug;
import chronicle.events.Titles;
import chronicle.events.Trees;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Said;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what is told into trees of the JDK's own types, as answers show it (DESIGN.md section 8). */
public final class Rendering {

    private Rendering() {}

    /** The possible states as {@code [{status, state, since, until, because}]}; equal ones give equal trees. */
    public static List<Map<String, @Nullable Object>> answers(Told told) {
        return told.possible().stream().map(Rendering::answer).toList();
    }

    private static Map<String, @Nullable Object> answer(Possible possible) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("status", possible.status());
        answer.put("state", fields(possible.state()));
        answer.put("since", possible.since().orElse(null));
        answer.put("until", possible.until().orElse(null));
        answer.put("because", possible.because().stream().map(Rendering::reason).toList());
        return answer;
    }

    private static Map<String, Object> reason(Happening happening) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("entry", happening.entry());
        reason.put("revision", happening.revision());
        reason.put("kind", Kind.of(happening.statement().event()).name());
        reason.put("on", happening.statement().on().text());
        reason.put("title", Titles.of(happening.statement().event()));
        reason.put("sources", Trees.write(happening.statement().sources()));
        reason.put("disputed", happening.statement().disputed());
        return reason;
    }

    private static Map<String, Object> fields(Record values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Component component : Component.of(values.getClass())) {
            value(component.in(values)).ifPresent(value -> fields.put(component.name(), value));
        }
        return fields;
    }

    /** A part of a state; empty for an absent one. */
    private static Optional<Object> value(Object part) {
        return switch (part) {
            case String _, Number _, Boolean _ -> Optional.of(part);
            case Party _, Actor _, Slug _, Edtf _ -> Optional.of(part.toString());
            case Enum<?> word ->
                Optional.of(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Optional<?> optional -> optional.flatMap(Rendering::value);
            case Happening happening -> Optional.of(happening.entry());
            case Said<?> said -> Optional.of(said(said));
            case Record values -> Optional.of(fields(values));
            case Collection<?> parts ->
                Optional.of(parts.stream().flatMap(each -> value(each).stream()).toList());
            case Map<?, ?> parts -> Optional.of(named(parts));
            default -> throw new IllegalStateException("a state may not hold a " + part.getClass());
        };
    }

    private static Map<String, Object> said(Said<?> said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        value(said.value()).ifPresent(value -> {
            if (value instanceof Map<?, ?> parts) {
                fields.putAll(named(parts));
            } else {
                fields.put("value", value);
            }
        });
        fields.put("by", said.by().entry());
        return fields;
    }

    private static Map<String, Object> named(Map<?, ?> parts) {
        Map<String, Object> named = new LinkedHashMap<>();
        parts.forEach((name, part) -> value(part).ifPresent(value -> named.put(name.toString(), value)));
        return named;
    }
}
