package chronicle.seed.source;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit as the publisher's file has it, read a second time.
 *
 * @param id told apart from the same id before it
 * @param on its days; the first alone where it ends before it starts
 * @param visitor the office and the name
 * @param from the id of the party
 * @param territory the publisher's own id of it
 */
public record PublishedVisit(String id, String on, String visitor, String from, String territory, String description) {

    /** The visits of the edition in a folder. */
    public static List<PublishedVisit> in(String folder) {
        return new SecondReading(RealEditions.root().resolve(folder))
                .records("data", "visit", node -> SecondReading.text(node, "id")).stream()
                        .map(PublishedVisit::of)
                        .toList();
    }

    private static PublishedVisit of(SecondReading.Record visit) {
        String start = visit.at("start-date");
        String territory = visit.at("from/@id");
        return new PublishedVisit(
                visit.id(),
                SecondReading.days(start, visit.at("end-date")),
                visit.at("visitor"),
                SecondReading.party(territory, LocalDate.parse(start)),
                territory,
                visit.at("description"));
    }
}
