package chronicle.seed.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The publisher's data, which are no part of the project: beside the checkout in {@code shared}, or where
 * {@code -Dchronicle.editions=…} says. A test that reads them is skipped where they are not at hand, and says so.
 */
public final class RealEditions {
    private static final String PROPERTY = "chronicle.editions";
    private static final String BESIDE = "../../shared/data/history-state-gov";

    private RealEditions() {}

    private record Folder(Path root) implements EditionFiles {
        @Override
        public List<String> names() {
            try (var files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".xml"))
                        .map(file -> root.relativize(file).toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(root.resolve(name));
        }
    }

    /** All that the edition in a folder says. */
    public static Extract read(Publication publication, String folder) {
        return publication.read(new Folder(root().resolve(folder)));
    }

    /** The folder below which all editions lie. */
    public static Path root() {
        Path root = Path.of(System.getProperty(PROPERTY, BESIDE)).toAbsolutePath();
        assumeTrue(Files.exists(root), "the editions are not at hand, so none was read; name them with -D" + PROPERTY);
        return root;
    }
}
