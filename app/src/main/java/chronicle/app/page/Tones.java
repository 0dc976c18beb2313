package chronicle.app.page;

import java.util.Map;

/** How a status is coloured: nothing, or one of five tones; it is always said in words too. */
final class Tones {
    private static final Map<String, Map<String, String>> OF = Map.of(
            "aid", Map.of("unrestricted", "t1", "restricted", "t5", "waived", "t3"),
            "missions",
                    Map.of(
                            "other", "t1",
                            "interests-section", "t1",
                            "consulate", "t2",
                            "consulate-general", "t2",
                            "legation", "t3",
                            "embassy", "t4"),
            "recognition", Map.of("withheld", "t5", "recognized", "t4", "withdrawn", "t3"),
            "conflict", Map.of("active", "t5", "ceasefire", "t3", "ended", "t1"),
            "statehood",
                    Map.of(
                            "proclaimed", "t2",
                            "independent", "t4",
                            "in-union", "t3",
                            "dissolved", "t1",
                            "succeeded", "t1"),
            "positions", Map.of("supports", "t4", "opposes", "t5"));

    private Tones() {}

    /** The tone of a status; one that a view counts or names has the second. */
    static String of(String view, String status) {
        return isNothing(status) ? "t0" : OF.getOrDefault(view, Map.of()).getOrDefault(status, "t2");
    }

    /** Whether a view has a tone for just that status, so that its colour says something. */
    static boolean isOfItsOwn(String view, String status) {
        return OF.getOrDefault(view, Map.of()).containsKey(status);
    }

    /** Whether a status says that there is nothing, or nothing recorded. */
    static boolean isNothing(String status) {
        return status.equals("none") || status.equals("none recorded");
    }
}
