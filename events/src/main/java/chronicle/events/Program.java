package chronicle.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** This program, of which each line of the journal tells which version wrote it. */
public final class Program {

    private static final String FILE = "version.txt";
    private static final String VERSION = read();

    private Program() {}

    /** Its version, as its build calls it. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Program.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
