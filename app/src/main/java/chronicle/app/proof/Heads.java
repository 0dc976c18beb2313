package chronicle.app.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import chronicle.query.postgres.HeadTable;
import chronicle.query.postgres.TreeQuestions;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heads of the tree over the journal: signed for whoever asks, and given away now and then to a file beside the
 * database and to the log, so that somebody else than the database remembers them.
 */
public final class Heads {
    /** The file, in the data folder, that heads are appended to, one line each. */
    public static final String FILE = "heads.ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    private final TreeQuestions tree;
    private final HeadTable given;
    private final Signer signer;
    private final Path file;
    private final Clock clock;
    private Optional<SignedHead> latest = Optional.empty();

    /** @param file that heads are appended to */
    public Heads(TreeQuestions tree, HeadTable given, Signer signer, Path file, Clock clock) {
        this.tree = tree;
        this.given = given;
        this.signer = signer;
        this.file = file;
        this.clock = clock;
        given.keep(signer.chain());
    }

    /** The head of now, signed; the same one until the tree has grown. */
    public synchronized SignedHead current() {
        TreeHead head = tree.head();
        if (latest.isEmpty() || !latest.get().head().equals(head)) {
            latest = Optional.of(signer.sign(head, clock.instant()));
        }
        return latest.get();
    }

    /** All keys that have ever signed. */
    public KeyChain keys() {
        return given.keys();
    }

    /** Gives the head of now away, if the tree has grown by so many leaves since that was last done. */
    public synchronized void publishAfter(long events) {
        if (tree.size() - given.last(signer.key().keyId()).orElse(0) < events) {
            return;
        }
        SignedHead head = current();
        String line = JsonMapper.shared().writeValueAsString(head);
        try {
            Files.writeString(file, line + "\n", UTF_8, CREATE, APPEND, SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("the head could not be written to " + file, e);
        }
        given.keep(head);
        LOG.info("Head of the journal: {}", line);
    }
}
