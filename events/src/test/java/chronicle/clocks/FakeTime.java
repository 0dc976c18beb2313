package chronicle.clocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The clock of a process, set by Debian's faketime; what is measured from a start to an end stays true. */
public final class FakeTime {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private FakeTime() {}

    /** Whether this machine has it. */
    public static boolean isThere() throws IOException {
        return library().isPresent();
    }

    /** What the environment of a process has to say for its clock to be off by {@code +2h} or {@code -2h}. */
    public static Map<String, String> environment(String off) throws IOException {
        return Map.of(
                "LD_PRELOAD",
                library()
                        .orElseThrow(() -> new IllegalStateException("this needs Debian's package faketime"))
                        .toString(),
                "FAKETIME",
                off,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // else every timed wait of a JVM ends at once, and it spins
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                "NO_FAKE_STAT",
                "1");
    }

    private static Optional<Path> library() throws IOException {
        try (var found = Files.find(LIBRARIES, 3, (path, _) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst();
        }
    }
}
