package chronicle.app.wiring;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** The folder that this program keeps its own files in; its secrets are readable by their owner only. */
record DataFolder(Path path) {
    private static final int SECRET_BYTES = 32;

    /** The folder at a path, made if it is not there. */
    static DataFolder at(Path path) throws IOException {
        Files.createDirectories(path);
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** The secret kept in a file of this folder; drawn at random and written if the file is not there. */
    String secret(String name) throws IOException {
        return secret(name, DataFolder::drawn);
    }

    /** The secret kept in a file of this folder; made and written if the file is not there. */
    String secret(String name, Supplier<String> made) throws IOException {
        Path file = path.resolve(name);
        if (Files.notExists(file)) {
            keep(name, made.get());
        }
        return Files.readString(file, US_ASCII).strip();
    }

    /** Keeps a secret, whole or not at all: who is cut off here leaves no half secret behind. */
    void keep(String name, String secret) throws IOException {
        Path half = Files.createTempFile(path, "secret", ".new", ownersOnly());
        Files.writeString(half, secret + "\n", US_ASCII);
        Files.move(half, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String drawn() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
