package chronicle.app.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own. The first process on a data folder runs it; a later one joins it; one whose process
 * was killed is stopped and started anew, which recovers whatever was committed.
 */
final class EmbeddedServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final int port;
    private final Closeable running;

    private EmbeddedServer(int port, Closeable running) {
        this.port = port;
        this.running = running;
    }

    /** The server on a folder, running when this returns. */
    static EmbeddedServer on(Path folder, Path superuserPassword) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (ownedByALivingProcess(folder)) {
            LOG.info("Another process runs the database in {}: joining it.", folder);
            return new EmbeddedServer(awaitPort(folder), () -> {});
        }
        stopOrphan(folder);
        var own = start(folder, superuserPassword);
        return new EmbeddedServer(own.getPort(), own);
    }

    /** Where it listens, on the loopback address. */
    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        running.close();
    }

    /** What is called the configuration of the locale here is passed to initdb; its last word on a setting holds. */
    private static EmbeddedPostgres start(Path folder, Path superuserPassword) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", superuserPassword.toString())
                .setConnectConfig(
                        "password", Files.readString(superuserPassword).strip())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    /** The library holds a lock on this file for as long as its process lives. */
    private static boolean ownedByALivingProcess(Path folder) throws IOException {
        Path lock = folder.resolve("epg-lock");
        if (Files.notExists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    private static int awaitPort(Path folder) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var lines = postmaster(folder);
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready")) {
                return Integer.parseInt(lines.get(PORT_LINE).strip());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("another process holds " + folder + ", but its database does not start");
    }

    private static List<String> postmaster(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static void stopOrphan(Path folder) throws IOException, InterruptedException {
        var lines = postmaster(folder);
        if (lines.isEmpty()) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgres(process.info().command().orElse("")));
        if (orphan.isPresent()) {
            LOG.info("Stopping the database that a killed process left behind in {}.", folder);
            stop(orphan.get());
        }
    }

    private static boolean isPostgres(String command) {
        return command.toLowerCase(Locale.ROOT).matches(".*[/\\\\]postgres(\\.exe)?");
    }

    /** Asks for a fast end (SIGINT) where that can be said: the polite one waits for every client to leave. */
    private static void stop(ProcessHandle server) throws IOException, InterruptedException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } else {
            server.destroy();
        }
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the database left behind, process " + server.pid() + ", does not stop", e);
        }
    }
}
