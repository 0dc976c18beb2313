package chronicle.app.replays;

import java.util.Map;

/**
 * How a replay is to go.
 *
 * @param oracle whether the copy is also held to a plain reading of the journal
 * @param waits whether it waits for an operator's word before the copy answers, even if no difference was found
 */
public record ReplayOptions(boolean oracle, boolean waits) {

    /** What is usual. */
    public static final ReplayOptions USUAL = new ReplayOptions(false, false);

    Map<String, Object> tree() {
        return Map.of("verify", oracle ? "oracle" : "digest", "switch", waits ? "wait" : "automatic");
    }

    static ReplayOptions of(Map<String, Object> tree) {
        return new ReplayOptions("oracle".equals(tree.get("verify")), "wait".equals(tree.get("switch")));
    }
}
