package chronicle.app.export;

import static chronicle.app.export.Column.NUMBER;
import static chronicle.app.export.Column.TEXT;

import chronicle.query.postgres.DyadYears;
import chronicle.query.question.DyadYear;
import chronicle.query.question.DyadYear.Told;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pairs of parties year by year, as statisticians count them. */
public final class DyadYearTable {
    /** A row for each of two parties towards the other, and each year. */
    public static final Table<DyadYear> DYAD_YEARS = new Table<>(
            "dyad-years.csv",
            "Directed dyad-years of the chronicle",
            "What was so between two parties on 31 December of each year, from each of them towards the other, as it"
                + " was known at the position that the header Chronicle-Position of the answer names. Nothing is coded"
                + " or guessed: a status is the headline of a view, several statuses are all that were possible, and"
                + " an empty one says that no standing entry tells of it.",
            List.of("from", "to", "year"),
            columns());

    private DyadYearTable() {}

    private static List<Column<DyadYear>> columns() {
        List<Column<DyadYear>> columns = new ArrayList<>(List.of(
                Column.of(
                        "dyad",
                        TEXT,
                        DyadYear::relation,
                        "The pair, the same in both directions. Rows with from before to in it are the undirected"
                                + " pairs."),
                Column.of(
                        "from",
                        TEXT,
                        DyadYear::from,
                        "The party that sends, gives or recognizes (ISO 3166, or a slug)."),
                Column.of("to", TEXT, DyadYear::to, "The party towards which it does."),
                Column.of("year", NUMBER, DyadYear::year, "The year; all statuses are those of its last day.")));
        Timelines.all().stream().filter(DyadYears::isOfTwo).forEach(view -> {
            columns.add(Column.list(view.name(), row -> statuses(row, view), meaning(view.name())));
            columns.add(Column.maybe(
                    view.name() + "_certainty",
                    TEXT,
                    row -> told(row, view).map(told -> told.certainty().name().toLowerCase(Locale.ROOT)),
                    "certain; possible: one of several statuses; unrecorded: nothing is certain yet, the view's"
                            + " beginning."));
        });
        columns.add(Column.list(
                "relations",
                DyadYear::relations,
                "Diplomatic relations between the two: none, established, interrupted, severed."));
        columns.add(Column.of(
                "entries",
                NUMBER,
                DyadYear::entries,
                "How many standing entries about the pair may have happened, or gone on, in the year."));
        return columns;
    }

    private static Optional<Told> told(DyadYear row, Timeline<?> view) {
        return Optional.ofNullable(row.views().get(view.name()));
    }

    private static List<String> statuses(DyadYear row, Timeline<?> view) {
        return told(row, view).map(Told::statuses).orElse(List.of());
    }

    private static String meaning(String view) {
        return switch (view) {
            case "aid" -> "Aid from one to the other: unrestricted, restricted, waived.";
            case "missions" ->
                "The highest mission that one keeps at the other: none, other, interests-section, consulate,"
                        + " consulate-general, legation, embassy (in rising order).";
            case "envoys" -> "Who heads that mission: a name, or none recorded.";
            case "recognition" -> "Whether one recognizes the other: none, withheld, recognized, withdrawn.";
            case "agreements" -> "Agreements of the two that are signed and not terminated: none, or N signed.";
            case "visits" -> "Visits from one to the other since the first: none, 1 visit, or N visits.";
            case "cooperation" -> "Programmes of the two that are active: none, or N active.";
            default -> "The headline of the view " + view + ".";
        };
    }
}
