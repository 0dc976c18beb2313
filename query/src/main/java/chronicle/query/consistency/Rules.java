package chronicle.query.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All the rules; those of the publisher are the ones of its Schematron files. */
public final class Rules {
    private static final String CHIEFS = "Office of the Historian, pocom, schema/country-mission.sch";
    private static final String VISITS = "Office of the Historian, visits, schema/visits.sch";
    private static final String OURS = "Chronicle";

    /** In the order in which they are reported. */
    public static final List<Rule> ALL = List.of(
            new Rule(
                    "career-order",
                    "A chief of mission is appointed before taking the post, and takes it before leaving.",
                    CHIEFS + ": \"Date ordering problem\"",
                    CareerRules::order),
            new Rule(
                    "long-wait",
                    "No more than 365 days lie between the appointment and the credentials.",
                    CHIEFS + ": \"More than 1 year between appointment and presentation of credentials\"",
                    CareerRules::wait),
            new Rule(
                    "overlapping-chiefs",
                    "A chief takes the post when the one before has left it.",
                    CHIEFS + ": \"Possible position ordering problem\"",
                    CareerRules::overlap),
            new Rule(
                    "closed-before-opened",
                    "A mission is opened before it is closed.",
                    OURS + ", after the order of dates in " + CHIEFS,
                    MissionRules::order),
            new Rule(
                    "duplicate-id",
                    "A source uses an id for one record.",
                    VISITS + ": \"Visit ID problem\"",
                    RecordRules::ids),
            new Rule(
                    "first-of-january",
                    "A day that is 1 January may be a year that was rounded.",
                    OURS,
                    RecordRules::firstOfJanuary));

    private Rules() {}

    /** The rule of a name. */
    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** What all of them find odd about these entries: what is certain first, then by rule and order of the entries. */
    public static List<Finding> findings(List<Noted> entries) {
        Dossier dossier = Dossier.of(entries);
        return ALL.stream()
                .flatMap(rule -> rule.findings(dossier))
                .sorted(Comparator.comparing(finding -> !finding.certain()))
                .toList();
    }
}
