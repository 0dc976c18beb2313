package chronicle.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the catalogue of parties from the file that holds it. */
final class PartyCatalogue {

    private static final String FILE = "parties.csv";
    private static final String HEADER = "id,type,name,article,other names,predecessors";
    private static final int CELLS = 6;

    private PartyCatalogue() {}

    /** The entries, in the order of the file. */
    static List<PartyEntry> read() {
        try (InputStream file = Objects.requireNonNull(PartyCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(PartyCatalogue::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartyEntry entry(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS || !(cells[3].isEmpty() || cells[3].equals("the"))) {
            throw new IllegalStateException("no line of the catalogue of parties: " + line);
        }
        return new PartyEntry(cells[0], type(cells[1]), cells[2], !cells[3].isEmpty(), list(cells[4]), list(cells[5]));
    }

    private static PartyType type(String word) {
        return Arrays.stream(PartyType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type of party: " + word));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
