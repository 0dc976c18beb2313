package chronicle.app;

import chronicle.app.rest.Client;
import chronicle.command.postgres.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One chronicle for all tests that ask a running one: the seed, a database of its own, real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningChronicle {
    private static final Path DATA = fresh();

    @LocalServerPort
    private int port;

    @Autowired
    private JournalReader journal;

    /** The folder below which editions to import may lie. */
    protected static final Path EDITIONS = DATA.resolveSibling(DATA.getFileName() + "-editions");

    protected Client http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("chronicle.data", DATA::toString);
        settings.add("chronicle.import.roots", EDITIONS::toString);
        settings.add("chronicle.access.loopback-limited", () -> false);
    }

    @BeforeEach
    void connect() throws IOException {
        http = new Client(port, Files.readString(DATA.resolve("admin-token")).strip());
    }

    /** Where it is reached. */
    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The last position of the journal. */
    protected long head() {
        return journal.head();
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "running");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
