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
        Path file = path.resolve(name);
        if (Files.notExists(file)) {
            draw(file);
        }
        return Files.readString(file, US_ASCII).strip();
    }

    /** Whole or not at all: a start that is cut off here leaves no half secret behind. */
    private void draw(Path file) throws IOException {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path half = Files.createTempFile(path, "secret", ".new", ownersOnly());
        Files.writeString(half, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n", US_ASCII);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
