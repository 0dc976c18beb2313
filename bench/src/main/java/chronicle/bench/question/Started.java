package chronicle.bench.question;

import chronicle.bench.Http;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which is asked until it answers. */
final class Started implements AutoCloseable {
    private static final String QUESTION = "/api/v1/views/aid/US-to-AZ?asOf=1992-11-01";
    private static final long MOST_SECONDS = 600;

    private final long begin = System.nanoTime();
    private final Process process;
    private final Path log;
    private final int port;

    private Started(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it with a folder of data, which is made by the first one. */
    static Started of(List<String> command, Path folder) throws IOException {
        int port = free();
        List<String> whole = new ArrayList<>(command);
        whole.add("--server.port=" + port);
        whole.add("--chronicle.data=" + folder.resolve("data").toAbsolutePath());
        Path log = folder.resolve("start.log");
        var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA25_HOME", System.getProperty("java.home"));
        return new Started(builder.start(), log, port);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks until it answers; how many seconds after its start that was. */
    double awaitAnswer() throws IOException, InterruptedException {
        while (!answers()) {
            if (!process.isAlive() || seconds() > MOST_SECONDS) {
                throw new IllegalStateException("The program did not start:\n" + Files.readString(log));
            }
            Thread.sleep(5);
        }
        return seconds();
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private boolean answers() throws IOException {
        try (var http = new Http(URI.create("http://127.0.0.1:" + port), "")) {
            return http.get(QUESTION).status() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Ends it, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw e;
        }
    }
}
