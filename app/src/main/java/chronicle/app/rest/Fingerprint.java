package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A digest by which a repeated request is told from another one under the same idempotency key. */
public final class Fingerprint {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Fingerprint() {}

    /** SHA-256 over the actor and all that makes the request; names in the body in any order, spaces passed over. */
    public static String of(
            String actor, String method, String path, Map<String, ? extends @Nullable Object> body, String ifMatch) {
        var text = String.join("\n", actor, method, path, ifMatch, CANONICAL.writeValueAsString(body));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
