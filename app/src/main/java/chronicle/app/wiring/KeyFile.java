package chronicle.app.wiring;

import chronicle.app.proof.Signer;
import chronicle.query.proof.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** The file of the data folder that holds the private key and the public ones before it, for its owner alone. */
public final class KeyFile {
    static final String NAME = "signing-keys.json";

    private KeyFile() {}

    /** Who signs: as the file says, or with a key drawn and kept now. */
    static Signer signer(DataFolder folder, Clock clock) throws IOException {
        return Signer.of(folder.secret(NAME, () -> Signer.first(clock.instant()).text()));
    }

    /**
     * Hands over to a new key.
     *
     * @throws NoSuchFileException if there is no key in that folder
     */
    public static VerifyingKey rotate(Path folder, Instant now) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            throw new NoSuchFileException("There is no " + file + ": a chronicle draws its first key when it starts.");
        }
        var data = DataFolder.at(folder);
        var next = Signer.of(data.secret(NAME)).next(now);
        data.keep(NAME, next.text());
        return next.key();
    }
}
