package chronicle.app.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a page is asked, as they are drawn: with the names that people know, and with what they typed where
 * that could not be read.
 */
record Fields(Here here, Map<String, Misread> misread) {

    /** The names of parties to choose from. */
    public List<String> parties() {
        return PartyNames.all();
    }

    /** What stands in a field. */
    public String value(String name) {
        var wrong = misread.get(name);
        var given = here.parameters().getOrDefault(name, "");
        return wrong != null
                ? wrong.typed()
                : switch (name) {
                    case "party" -> PartyNames.typed(given);
                    case "relation" -> relation(given);
                    default -> given;
                };
    }

    private static String relation(String dyad) {
        var parties = Names.parties(dyad);
        return parties.isEmpty()
                ? dyad
                : String.join(" – ", parties.stream().map(PartyNames::typed).toList());
    }

    /** The kind of a field for days: one of text, if what was typed is no day. */
    public String dayType(String name) {
        return misread.containsKey(name) ? "text" : "date";
    }

    /** What is wrong with a field, by its word in the message bundle. */
    public @Nullable String wrong(String name) {
        var wrong = misread.get(name);
        return wrong == null ? null : wrong.why();
    }

    /** The id of what says what is wrong with a field. */
    public @Nullable String describedBy(String name) {
        return misread.containsKey(name) ? name + "-misread" : null;
    }
}
