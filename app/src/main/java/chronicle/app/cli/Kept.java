package chronicle.app.cli;

import chronicle.app.proof.Papers;
import chronicle.query.proof.Audit;
import chronicle.query.proof.Claim;
import chronicle.query.proof.KeyChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What whoever looks into a journal has kept elsewhere of it: heads, and the keys by which they are signed. */
final class Kept {
    @Option(names = "--head", paramLabel = "FILE", description = "a head kept elsewhere, or several, one a line")
    private List<Path> heads = new ArrayList<>();

    @Option(names = "--keys", paramLabel = "FILE", description = "the public keys, kept elsewhere")
    private Optional<Path> keys = Optional.empty();

    /** The heads, as claims about the journal. */
    List<Claim> claims() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Path head : heads) {
            claims.addAll(Papers.heads(head));
        }
        return claims;
    }

    /** Whether there are keys, so that signatures can be checked. */
    boolean hasKeys() {
        return keys.isPresent();
    }

    /** The keys; none if none were kept. */
    KeyChain keys() throws IOException {
        return keys.isPresent() ? Papers.keys(keys.get()) : new KeyChain(List.of());
    }

    /** An audit by all of it. */
    Audit audit() throws IOException {
        return hasKeys() ? new Audit(claims(), keys()) : new Audit(claims());
    }
}
