package chronicle.app.rest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.convert.converter.Converter;

/** A parameter that takes one of a few words. */
record Choice<T>(Map<String, T> words) implements Converter<String, T> {

    @Override
    public T convert(String text) {
        return Optional.ofNullable(words.get(text))
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + String.join(", ", new TreeSet<>(words.keySet())) + ", not \"" + text + "\""));
    }
}
