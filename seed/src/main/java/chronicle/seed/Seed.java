package chronicle.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The first chronicle: what one document says about the relations of Azerbaijan and the United States. */
public final class Seed {

    private static final String FILE = "azerbaijan-united-states.entries";

    private Seed() {}

    /** The entries of the first chronicle, in the order in which they are to be recorded. */
    public static List<Draft> drafts() {
        try (InputStream file = Objects.requireNonNull(Seed.class.getResourceAsStream(FILE), FILE)) {
            return EntriesFile.read(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
