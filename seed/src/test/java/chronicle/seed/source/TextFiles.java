package chronicle.seed.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that a test writes down in its own text. */
final class TextFiles implements EditionFiles {
    private final SortedMap<String, String> files = new TreeMap<>();

    static TextFiles with(String name, String content) {
        return new TextFiles().and(name, content);
    }

    TextFiles and(String name, String content) {
        files.put(name, content);
        return this;
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String name) {
        return new ByteArrayInputStream(Objects.requireNonNull(files.get(name)).getBytes(StandardCharsets.UTF_8));
    }
}
