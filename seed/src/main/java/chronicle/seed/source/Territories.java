package chronicle.seed.source;

import chronicle.events.Parties;
import chronicle.events.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which party of the catalogue each territory of the publisher is, on a day. */
final class Territories {
    private static final String FILE = "territories.csv";

    private record Row(String territory, LocalDate from, LocalDate until, String party) {
        static Row of(String[] cells) {
            return new Row(
                    cells[0],
                    cells[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[1]),
                    cells[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[2]),
                    cells[3]);
        }
    }

    private static final Map<String, List<Row>> ROWS =
            Table.read(FILE).stream().map(Row::of).collect(Collectors.groupingBy(Row::territory));

    private Territories() {}

    /** The party; empty if the table does not have the territory, or says that it is none. */
    static Optional<Party> party(String territory, LocalDate day) {
        return ROWS.getOrDefault(territory, List.of()).stream()
                .filter(row -> !day.isBefore(row.from) && day.isBefore(row.until))
                .flatMap(row -> Parties.party(row.party).stream())
                .findFirst();
    }
}
