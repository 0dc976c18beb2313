package chronicle.seed.plan;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.events.Edtf;
import chronicle.events.Origin;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That somebody has approved a plan: what is to be commanded then. The same approval of the same item always gives the
 * same commands under the same idempotency keys, so that they can be sent again.
 *
 * @param source the name of the source
 * @param id of the import
 */
public record Approval(String actor, String source, String edition, String id) {
    private static final int LONGEST_REASON = 600;

    /** What carries out the steps of an item, in their order. */
    public List<EntryCommand> commands(Item item) {
        String entry = item.entry().orElse("");
        List<EntryCommand> commands = new ArrayList<>();
        for (Step step : item.steps()) {
            Provenance provenance = provenance(item, commands.size() + 1);
            commands.add(
                    switch (step) {
                        case Step.Enter(Statement statement) -> new RecordEntry(entry, statement, provenance);
                        case Step.Correct(int revision, Statement before, Statement after) ->
                            correction(entry, revision, before, after, provenance);
                        case Step.Retract(int revision) ->
                            new RetractEntry(entry, revision, Optional.empty(), provenance);
                        case Step.Reinstate(int revision) -> new ReinstateEntry(entry, revision, provenance);
                    });
        }
        return commands;
    }

    private static CorrectEntry correction(
            String entry, int revision, Statement before, Statement after, Provenance provenance) {
        Optional<Edtf> on = before.on().equals(after.on()) ? Optional.empty() : Optional.of(after.on());
        boolean sameEvent =
                before.event().equals(after.event()) && before.margin().equals(after.margin());
        Optional<Telling> event =
                sameEvent ? Optional.empty() : Optional.of(new Telling(after.event(), after.margin()));
        Optional<List<Source>> sources =
                before.sources().equals(after.sources()) ? Optional.empty() : Optional.of(after.sources());
        return new CorrectEntry(entry, revision, on, event, sources, provenance);
    }

    private Provenance provenance(Item item, int step) {
        return new Provenance(
                actor,
                Optional.of(reason(item)),
                Optional.of(new Origin(source, Optional.of(item.localId()), Optional.of(edition))),
                Optional.of("import/" + id + "/" + step + "/" + item.localId()),
                Optional.empty());
    }

    private String reason(Item item) {
        String differences =
                item.differences().stream().map(FieldDifference::toString).collect(Collectors.joining("; "));
        String said = switch (item.outcome()) {
            case NEW -> "recorded as told there";
            case CHANGED -> differences;
            case GONE -> "no longer told there";
            case MATCHED ->
                "told there as well" + item.why().map(why -> ": " + why).orElse("");
            case CONFLICTING -> "the source is followed" + (differences.isEmpty() ? "" : ": " + differences);
            case SAME, BROKEN, LEFT_OUT -> "";
        };
        String reason = source + ", edition " + edition + ": " + said;
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, reason.codePointCount(0, LONGEST_REASON)) - 1)
                                .strip()
                        + "…";
    }
}
