package chronicle.query.proof;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that is hashed and signed (RFC 8785): names sorted, no spaces, one way to write each number. */
public final class Canonical {

    private Canonical() {}

    /**
     * The canonical form, in UTF-8, of an object or array.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }
}
