package chronicle.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of entries: an id in brackets, then a line for each field, its name before a colon. A line that begins
 * with a space goes on with the value before it; one that begins with # is for the reader alone.
 */
final class EntriesFile {

    private static final String DOCUMENT = "document: ";

    private final String name;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Optional<String> document = Optional.empty();
    private Optional<Stanza> open = Optional.empty();
    private int line;

    private EntriesFile(String name) {
        this.name = name;
    }

    /** The drafts of a text; refuses one that is malformed, with the file's name and the line. */
    static List<Draft> read(String name, String text) {
        EntriesFile file = new EntriesFile(name);
        text.lines().forEach(file::line);
        file.close();
        return List.copyOf(file.drafts);
    }

    private void line(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            close();
            open(text.substring(1, text.length() - 1));
        } else if (open.isEmpty() && document.isEmpty() && text.startsWith(DOCUMENT)) {
            document = Optional.of(text.substring(DOCUMENT.length()));
        } else {
            field(text);
        }
    }

    private void open(String id) {
        if (!ids.add(id)) {
            throw refusal("the id " + id + " stands twice");
        }
        open = Optional.of(new Stanza(
                id,
                document.orElseThrow(() -> refusal("expected a line that begins with \"" + DOCUMENT + "\"")),
                line));
    }

    private void field(String text) {
        Stanza stanza = open.orElseThrow(() -> refusal("expected an id in brackets"));
        int colon = text.indexOf(": ");
        if (text.startsWith(" ")) {
            stanza.goOn(text.strip());
        } else if (colon > 0) {
            stanza.add(text.substring(0, colon), text.substring(colon + 2));
        } else {
            throw refusal("expected a field, a colon, a space and a value");
        }
    }

    private void close() {
        open.ifPresent(stanza -> drafts.add(stanza.draft(name)));
        open = Optional.empty();
    }

    private IllegalArgumentException refusal(String message) {
        return new IllegalArgumentException(name + ", line " + line + ": " + message);
    }
}
