package chronicle.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.imports.ImportRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of an edition that come with a request: XML as the publisher has it, or ZIP archives of such files. */
public final class Upload {
    private static final int LARGEST_FILE = 32 << 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final String RECORDS = ".xml";
    private static final String ARCHIVE = ".zip";

    private final List<Part> parts;

    /** One part of the request; its name may have folders, parted by slashes. */
    public interface Part {

        /** The name that its sender gave it. */
        String name();

        /** Its content, from the beginning each time. */
        InputStream open() throws IOException;
    }

    /** With these parts. */
    public Upload(List<? extends Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Somebody who takes the files one by one. */
    interface Taker {
        void take(String name, byte[] content);
    }

    /**
     * What stands for the place of these files: the same for the same files under the same names.
     *
     * @throws ImportRefused if they cannot be read, are too many or too large, or hold no XML
     */
    public String location() {
        MessageDigest all = sha256();
        each((name, content) -> {
            all.update(sha256().digest(name.getBytes(UTF_8)));
            all.update(sha256().digest(content));
        });
        return "upload sha-256:" + HexFormat.of().formatHex(all.digest());
    }

    /** Gives all files to somebody, archives unpacked. */
    void each(Taker taker) {
        Unpacking unpacking = new Unpacking(taker);
        for (Part part : parts) {
            try (InputStream content = part.open()) {
                String name = part.name().toLowerCase(Locale.ROOT);
                if (name.endsWith(ARCHIVE)) {
                    unpacking.archive(part.name(), content);
                } else if (name.endsWith(RECORDS)) {
                    unpacking.file(part.name(), content);
                } else {
                    throw refused("expected files that end in .xml or .zip, not \"" + part.name() + "\"");
                }
            } catch (ZipException e) {
                throw refused(part.name() + " is no ZIP archive that can be read: " + e.getMessage());
            } catch (IOException e) {
                throw refused(part.name() + " cannot be read: " + e.getMessage());
            }
        }
        if (unpacking.names.isEmpty()) {
            throw refused("expected the XML files of an edition, or a ZIP archive that holds them");
        }
    }

    private static ImportRefused refused(String sentence) {
        return new ImportRefused(Why.UPLOAD, sentence);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes files out of archives, no more than is allowed of them: a small archive may hold a large nothing. */
    private static final class Unpacking {
        private final Taker taker;
        private final Set<String> names = new HashSet<>();
        private long bytes;

        Unpacking(Taker taker) {
            this.taker = taker;
        }

        void archive(String archive, InputStream content) throws IOException {
            ZipInputStream entries = new ZipInputStream(content);
            ZipEntry first = entries.getNextEntry();
            if (first == null) {
                throw refused(archive + " is no ZIP archive that can be read, or an empty one");
            }
            for (ZipEntry entry = first; entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()
                        && entry.getName().toLowerCase(Locale.ROOT).endsWith(RECORDS)) {
                    file(entry.getName(), entries);
                }
            }
        }

        void file(String given, InputStream content) throws IOException {
            String name = given.replace('\\', '/');
            if (name.length() > 500 || Arrays.asList(name.split("/", -1)).contains("..") || hasControls(name)) {
                throw refused("expected names of files below one folder, not \"" + given + "\"");
            }
            if (!names.add(name)) {
                throw refused("the file " + name + " is there twice; give each file its path as its name, or send an"
                        + " archive");
            }
            byte[] read = content.readNBytes(LARGEST_FILE + 1);
            bytes += read.length;
            if (read.length > LARGEST_FILE || bytes > MOST_BYTES || names.size() > ImportRoots.MOST_FILES) {
                throw new ImportRefused(
                        Why.TOO_LARGE,
                        "An upload may hold at most " + ImportRoots.MOST_FILES + " files of at most "
                                + (LARGEST_FILE >> 20) + " MB each, " + (MOST_BYTES >> 20)
                                + " MB in all when unpacked; put the edition into a folder of the server.");
            }
            taker.take(name, read);
        }

        private static boolean hasControls(String name) {
            return name.chars().anyMatch(Character::isISOControl);
        }
    }
}
