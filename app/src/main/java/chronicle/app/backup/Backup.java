package chronicle.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/**
 * A copy of a data folder whose database runs and is written to meanwhile, by PostgreSQL's own way for that: the files as
 * they come, and what was written while they were copied. Started, it recovers to the moment at which the copy ended.
 */
final class Backup {
    private static final String DATABASE = "postgresql";
    private static final String WAL = "pg_wal";
    private static final int PORT_LINE = 3;

    /** What belongs to the running process alone. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "log", "pgsql_tmp", "backup_label");

    /** What a started server makes anew; only the folders are copied. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private final Path data;

    Backup(Path data) {
        this.data = data;
    }

    /**
     * Copies to a folder that must not be there yet. Until the copy is whole, its name ends in {@code .unfinished}.
     *
     * @throws Refused if that cannot be, in words for the person who asked
     */
    void to(Path target) throws IOException, SQLException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        if (Files.exists(target) || Files.exists(unfinished)) {
            throw new Refused(target + " or " + unfinished + " is there already: name another folder, or take it away");
        }
        try (var connection = connect()) {
            Files.createDirectories(unfinished.toAbsolutePath().getParent());
            copy(data, unfinished, data.resolve(DATABASE));
            copyDatabase(connection, data.resolve(DATABASE), unfinished.resolve(DATABASE));
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Why there is no backup. */
    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why, null, false, false);
        }
    }

    private Connection connect() throws IOException, SQLException {
        var postmaster = data.resolve(DATABASE).resolve("postmaster.pid");
        if (Files.notExists(postmaster)) {
            throw new Refused("no chronicle runs on " + data + ": what does not run can be copied as it lies there");
        }
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password",
                Files.readString(data.resolve("database-superuser"), US_ASCII).strip());
        var port = Files.readAllLines(postmaster).get(PORT_LINE).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
    }

    /** The slot, gone with the connection, has the server keep what is written from now on until it is copied too. */
    private static void copyDatabase(Connection connection, Path from, Path to) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('chronicle_backup', true, true)");
            String first;
            try (var begun = statement.executeQuery(
                    "select pg_walfile_name(begun) from pg_backup_start('chronicle', fast => true) begun")) {
                begun.next();
                first = begun.getString(1);
            }
            copy(from, to, from.resolve(WAL));
            String label;
            try (var ended =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                ended.next();
                label = ended.getString(1);
            }
            Files.writeString(to.resolve("backup_label"), label, UTF_8);
            copyWal(from.resolve(WAL), to.resolve(WAL), first);
        }
    }

    private static void copyWal(Path from, Path to, String first) throws IOException {
        makeFolder(from, to);
        makeFolder(from.resolve("archive_status"), to.resolve("archive_status"));
        makeFolder(from.resolve("summaries"), to.resolve("summaries"));
        try (var segments = Files.list(from)) {
            for (var segment : segments.toList()) {
                var name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0) {
                    copyFile(segment, to.resolve(name));
                }
            }
        }
    }

    /** Copies a folder but for one in it. */
    private static void copy(Path from, Path to, Path without) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var name = folder.getFileName().toString();
                if (folder.equals(without) || (!folder.equals(from) && LEFT_OUT.contains(name))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                makeFolder(folder, to.resolve(from.relativize(folder)));
                return !folder.equals(from) && EMPTIED.contains(name)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyFile(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return gone(e);
            }
        });
    }

    private static FileVisitResult gone(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    /** The database may take a file away at any time; it then knows how to do without. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            gone(e);
        }
    }

    /** A folder that is as open to others as the one that it is a copy of. */
    private static void makeFolder(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
