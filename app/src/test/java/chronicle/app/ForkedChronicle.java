package chronicle.app;

import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import chronicle.app.rest.Listening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A chronicle in a process of its own, so that it can be killed. */
public final class ForkedChronicle implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Ask at http://127\\.0\\.0\\.1:([0-9]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final Path data;

    private ForkedChronicle(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    /** A program on a data folder, ready to be asked. */
    public static ForkedChronicle on(Path data, String... arguments) throws IOException {
        return on(data, Map.of(), arguments);
    }

    /** The same in an environment of its own. */
    public static ForkedChronicle on(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "chronicle", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Chronicle.class.getName(),
                "--server.port=0",
                "--chronicle.access.loopback-limited=false",
                "--chronicle.data=" + data));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var forked = new ForkedChronicle(builder.start(), log, data);
        await("a start, see " + log)
                .atMost(PATIENCE)
                .until(() -> forked.port().isPresent() || !forked.process.isAlive());
        return forked;
    }

    public Client client() throws IOException {
        return new Client(
                number(), Files.readString(data.resolve("admin-token")).strip());
    }

    /** A reader of its stream. */
    public Listening listen(String path, String... headers) throws IOException {
        return Listening.at(number(), path, headers);
    }

    private int number() {
        var port = port().map(found -> found.group(1)).orElseThrow(() -> new IllegalStateException(log()));
        return Integer.parseInt(port);
    }

    private Optional<MatchResult> port() {
        return ADDRESS.matcher(log()).results().findFirst();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** What it has told the log. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** kill -9: nothing of it gets to say goodbye, and its database server goes on for a while. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        await("an end, see " + log).atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
