package chronicle.seed.plan;

import chronicle.seed.source.SourceDraft;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one record of an edition.
 *
 * @param entry the entry that tells it, or will
 * @param draft what the edition says; empty if it says nothing any more
 * @param claim whether the entry is not of this source, and has the source beside its own
 * @param differences what the source says otherwise than before, or of a match, than the entry
 * @param why what a person should know about the outcome
 * @param steps what approval does; of a conflict, what it does if the source is to be followed
 */
public record Item(
        Outcome outcome,
        String localId,
        Optional<String> entry,
        Optional<SourceDraft> draft,
        boolean claim,
        List<FieldDifference> differences,
        Optional<String> why,
        List<Step> steps) {

    /** Something that is only listed. */
    static Item remark(Outcome outcome, String localId, String text) {
        return new Item(
                outcome, localId, Optional.empty(), Optional.empty(), false, List.of(), Optional.of(text), List.of());
    }

    /** What the edition says of it, for an entry. */
    static Item of(Outcome outcome, SourceDraft draft, String entry, boolean claim, List<Step> steps) {
        return new Item(
                outcome,
                draft.localId(),
                Optional.of(entry),
                Optional.of(draft),
                claim,
                List.of(),
                Optional.empty(),
                steps);
    }

    Item because(String sentence) {
        return new Item(outcome, localId, entry, draft, claim, differences, Optional.of(sentence), steps);
    }

    Item differing(List<FieldDifference> found) {
        return new Item(outcome, localId, entry, draft, claim, found, why, steps);
    }

    /** The revision of its entry that is changed first; 0 where it changes none. Changes to one entry follow that order. */
    public int revision() {
        return steps.isEmpty() ? 0 : steps.getFirst().revision();
    }

    /** What the source has told of the record once this is done; empty if nothing any more. */
    public Optional<Told> told() {
        return draft.flatMap(said -> entry.map(id -> new Told(localId, id, claim, said.statement())));
    }
}
