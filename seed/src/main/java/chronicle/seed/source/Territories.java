package chronicle.seed.source;

import chronicle.events.Parties;
import chronicle.events.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which party of the catalogue each territory of the publisher is, on a day. */
final class Territories {
    private static final String FILE = "territories.csv";

    private static final String GOES_ON = "its missions went on";

    private record Row(String territory, LocalDate from, LocalDate until, String party, boolean goesOn) {
        static Row of(String[] cells) {
            return new Row(
                    cells[0],
                    cells[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[1]),
                    cells[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[2]),
                    cells[3],
                    cells[4].equals(GOES_ON));
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private static final Map<String, List<Row>> ROWS =
            Table.read(FILE).stream().map(Row::of).collect(Collectors.groupingBy(Row::territory));

    private Territories() {}

    /** The party; empty if the table does not have the territory, or says that it is none. */
    static Optional<Party> party(String territory, LocalDate day) {
        return rows(territory, day)
                .flatMap(row -> Parties.party(row.party).stream())
                .findFirst();
    }

    /** Since when the territory is the party that it is on a day, if the missions of the former one went on as its own. */
    static Optional<LocalDate> goesOnSince(String territory, LocalDate day) {
        return rows(territory, day).filter(Row::goesOn).map(Row::from).findFirst();
    }

    private static Stream<Row> rows(String territory, LocalDate day) {
        return ROWS.getOrDefault(territory, List.of()).stream().filter(row -> row.has(day));
    }
}
