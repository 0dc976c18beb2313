package chronicle.app.proof;

import chronicle.query.proof.Claim;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Heads and keys that somebody has kept in files, as the chronicle gave them away. */
public final class Papers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Papers() {}

    /** The heads in a file: one, or one a line. */
    public static List<Claim> heads(Path file) throws IOException {
        List<Claim> claims = new ArrayList<>();
        try (var heads = JSON.readerFor(SignedHead.class).<SignedHead>readValues(Files.readString(file))) {
            while (heads.hasNextValue()) {
                SignedHead head = heads.nextValue();
                claims.add(new Claim("in " + file, complete(head)));
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            throw new IllegalArgumentException(file
                    + " holds no heads: expected {\"size\", \"root\", \"signedAt\", \"keyId\", \"signature\"}, as"
                    + " /api/v1/changes/head answers, or one such line after the other");
        }
        return claims;
    }

    /** The head in a tree of JSON; empty if it is not one. */
    public static Optional<SignedHead> head(Object tree) {
        try {
            return Optional.of(complete(JSON.convertValue(tree, SignedHead.class)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    /** A head whose root is a root, and that names who signed it. */
    private static SignedHead complete(SignedHead head) {
        if (Stream.of(head.head().root(), head.signedAt(), head.keyId(), head.signature())
                .anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("half a head");
        }
        return head;
    }

    /** The keys in a file: a list, or the answer that holds one. */
    public static KeyChain keys(Path file) throws IOException {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            List<VerifyingKey> keys =
                    JSON.convertValue(tree.has("items") ? tree.get("items") : tree, new TypeReference<>() {});
            if (!keys.isEmpty()) {
                return new KeyChain(keys);
            }
        } catch (JacksonException _) {
            // told below
        }
        throw new IllegalArgumentException(file + " holds no keys: expected the answer of /api/v1/changes/keys");
    }
}
