package chronicle.app.imports;

import chronicle.app.Settings;
import chronicle.app.imports.ImportRefused.Why;
import chronicle.seed.source.EditionFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folders below which editions may lie; nothing outside of them is read, whatever a path or a link says. */
@Component
final class ImportRoots {
    static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 12;
    private static final String RECORDS = ".xml";

    private final List<Path> roots;

    ImportRoots(Settings settings) {
        this.roots = settings.imports().roots();
    }

    /**
     * The files in a folder that a location names: as it is, or from one of the roots.
     *
     * @throws ImportRefused if no root has such a folder
     */
    EditionFiles files(String location) {
        for (Path root : roots) {
            Optional<Path> folder = below(root, location);
            if (folder.isPresent()) {
                return new Folder(folder.get());
            }
        }
        throw new ImportRefused(
                Why.LOCATION,
                roots.isEmpty()
                        ? "no folder is open for imports; name those that are in chronicle.import.roots"
                        : "there is no such folder below one of the folders that chronicle.import.roots names");
    }

    private static Optional<Path> below(Path root, String location) {
        try {
            Path real = root.toRealPath();
            Path folder = real.resolve(location).toRealPath();
            return folder.startsWith(real) && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private record Folder(Path root) implements EditionFiles {

        @Override
        public List<String> names() {
            try (Stream<Path> files = Files.walk(root, DEEPEST)) {
                return files.filter(
                                file -> file.toString().endsWith(RECORDS) && Files.isRegularFile(file) && inside(file))
                        .limit(MOST_FILES)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            Path file = root.resolve(name);
            if (!inside(file)) {
                throw new IOException("it leads out of the folder");
            }
            return Files.newInputStream(file);
        }

        private boolean inside(Path file) {
            try {
                return file.toRealPath().startsWith(root);
            } catch (IOException _) {
                return false;
            }
        }
    }
}
