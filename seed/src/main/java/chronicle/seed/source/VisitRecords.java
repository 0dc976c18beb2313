package chronicle.seed.source;

import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Visits of foreign leaders to the United States. */
final class VisitRecords {
    private static final Party US = Parties.party("US").orElseThrow();

    private final Extract.Builder extract;

    VisitRecords(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            Records.each(files, file, Set.of("visit"), (_, visit) -> read(file, visit));
        }
    }

    private void read(String file, Element visit) {
        String localId = extract.record(visit.said("id").orElse(file));
        Optional<Days> days = Days.between(visit.said("start-date"), visit.said("end-date"));
        Optional<Element> from = visit.child("from");
        Optional<String> visitor = visit.said("visitor");
        if (days.isEmpty() || from.isEmpty() || visitor.isEmpty()) {
            extract.broken(localId, "expected a visitor, where from, and days that can be read");
            return;
        }
        String territory = from.get().attribute("id").orElse("");
        Optional<Party> party = Territories.party(territory, days.get().first());
        if (party.isEmpty()) {
            extract.broken(
                    localId,
                    "no party is known for the territory " + territory + " ("
                            + from.get().text() + ")");
            return;
        }
        if (days.get().reversed()) {
            extract.broken(
                    localId, "it ends before it starts: " + days.get().says().get("words"));
        }
        tell(localId, Visitor.of(visitor.get()), party.get(), days.get(), territory, visit.said("description"));
    }

    private void tell(
            String localId, Visitor visitor, Party from, Days days, String territory, Optional<String> description) {
        extract.draft(
                localId,
                new Statement(
                        days.on(),
                        new VisitPaid(
                                visitor.name(), visitor.office(), from, US, Notes.visitType(description), List.of()),
                        Notes.margin(List.of(description)),
                        List.of(extract.publication().source(territory, localId, days.says()))));
    }
}
