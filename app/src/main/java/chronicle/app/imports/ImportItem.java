package chronicle.app.imports;

import chronicle.seed.plan.FieldDifference;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one record, as it is listed.
 *
 * @param number its place in the plan, from 1
 * @param outcome such as {@code matched}
 * @param entry the entry that tells it, or will
 * @param on the day that the edition tells
 * @param title what the edition tells, in a line
 * @param claim whether the entry is not of this source, and has the source beside its own
 * @param differences what the source says otherwise than before, or of a match, than the entry
 * @param decision {@code take} or {@code keep}, where an editor has decided a conflict
 * @param done whether it is carried out
 */
public record ImportItem(
        int number,
        String outcome,
        String localId,
        Optional<String> entry,
        Optional<String> on,
        Optional<String> title,
        boolean claim,
        List<FieldDifference> differences,
        Optional<String> why,
        Optional<String> decision,
        boolean done) {}
