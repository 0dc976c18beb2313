package chronicle.seed.source;

import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Travels of presidents and secretaries of state abroad: one visit for each country and stay. */
final class TripRecords {
    private static final Party US = Parties.party("US").orElseThrow();
    private static final Map<String, String> OFFICES =
            Map.of("president", "President of the United States", "secretary", "Secretary of State");

    private final Extract.Builder extract;

    TripRecords(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            Records.each(files, file, Set.of("trip"), (_, trip) -> read(file, trip));
        }
    }

    private void read(String file, Element trip) {
        String role = trip.attribute("role").or(() -> trip.said("role")).orElse("");
        String localId = extract.record(role + "-" + trip.said("id").orElse(file));
        Optional<Days> days = Days.between(trip.said("start-date"), trip.said("end-date"));
        Optional<Element> country = trip.child("country");
        Optional<String> name = trip.said("name");
        if (days.isEmpty() || country.isEmpty() || name.isEmpty()) {
            extract.broken(localId, "expected a traveller, a country, and days that can be read");
            return;
        }
        String territory = country.get().attribute("id").orElse("");
        Optional<Party> to = Territories.party(territory, days.get().first());
        if (to.isEmpty()) {
            extract.broken(
                    localId,
                    "no party is known for the territory " + territory + " ("
                            + country.get().text() + ")");
            return;
        }
        if (days.get().reversed()) {
            extract.broken(
                    localId, "it ends before it starts: " + days.get().says().get("words"));
        }
        Optional<String> remarks = trip.said("remarks");
        extract.draft(
                localId,
                new Statement(
                        days.get().on(),
                        new VisitPaid(
                                name.get(),
                                Optional.ofNullable(OFFICES.get(role)),
                                US,
                                to.get(),
                                Notes.visitType(remarks),
                                List.of()),
                        Notes.margin(List.of(trip.said("locale").map(place -> place + "."), remarks)),
                        List.of(extract.publication()
                                .source(
                                        role + "/" + trip.attribute("who").orElse(""),
                                        localId,
                                        days.get().says()))));
    }
}
