package chronicle.app.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a request: one JSON object as a plain tree, already known to be well-formed and storable. */
record Body(Map<String, @Nullable Object> tree) {

    /** For logs, which are not to know what was said. */
    @Override
    public String toString() {
        return "a body with " + tree.keySet();
    }
}
