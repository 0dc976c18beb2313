package chronicle.seed.plan;

import chronicle.events.Kind;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.seed.plan.Step.Correct;
import chronicle.seed.plan.Step.Enter;
import chronicle.seed.plan.Step.Reinstate;
import chronicle.seed.plan.Step.Retract;
import chronicle.seed.source.SourceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of one record, by what its source told before and by what became of the entry since. */
record Comparing(Chronicle chronicle) {

    /** A record that its source tells again; empty if its entry was split from it, so that it needs one of its own. */
    Optional<Item> again(SourceDraft draft, Told before) {
        Optional<Current> entry = chronicle.entry(before.entry());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        return before.claim()
                ? claimedAgain(draft, before, entry.get())
                : Optional.of(ownAgain(draft, before, entry.get()));
    }

    private Item ownAgain(SourceDraft draft, Told before, Current entry) {
        if (!entry.standing()) {
            return takenBack(draft, before, entry);
        }
        boolean changed = !before.draft().equals(draft.statement());
        if (!changed || Claims.says(entry.statement(), draft.statement())) {
            return Item.of(Outcome.SAME, draft, entry.id(), false, List.of());
        }
        List<FieldDifference> differences = FieldDifference.between(
                before.draft(), Claims.source(before.draft()), draft.statement(), Claims.source(draft.statement()));
        if (Kind.of(entry.statement().event()) != Kind.of(draft.statement().event())) {
            return Item.of(Outcome.CONFLICTING, draft, entry.id(), false, List.of())
                    .differing(differences)
                    .because("the kind of an entry is fixed: retract it, and record another");
        }
        List<Step> steps = correction(entry, Claims.following(entry.statement(), draft.statement()));
        return Claims.says(entry.statement(), before.draft())
                ? Item.of(Outcome.CHANGED, draft, entry.id(), false, steps).differing(differences)
                : Item.of(Outcome.CONFLICTING, draft, entry.id(), false, steps)
                        .differing(differences)
                        .because(edited(entry, before.draft()));
    }

    private Item takenBack(SourceDraft draft, Told before, Current entry) {
        Optional<Current> other = entry.duplicateOf()
                .flatMap(chronicle::entry)
                .filter(Current::standing)
                .filter(joined -> Kind.of(joined.statement().event())
                        == Kind.of(draft.statement().event()));
        if (other.isPresent()) {
            return matched(draft, other.get(), "an editor took " + entry.id() + " back as its duplicate");
        }
        if (before.draft().equals(draft.statement())) {
            return Item.of(Outcome.SAME, draft, entry.id(), false, List.of());
        }
        List<Step> steps = reinstatement(entry, draft);
        return Item.of(Outcome.CONFLICTING, draft, entry.id(), false, steps)
                .differing(FieldDifference.between(
                        before.draft(),
                        Claims.source(before.draft()),
                        draft.statement(),
                        Claims.source(draft.statement())))
                .because("somebody has taken the entry back, and the source tells it otherwise now");
    }

    private Optional<Item> claimedAgain(SourceDraft draft, Told before, Current entry) {
        Source claim = Claims.claim(draft);
        Source last = Claims.claim(new SourceDraft(before.localId(), draft.id(), before.draft()));
        Optional<Source> there = Claims.in(entry.statement(), last);
        if (!entry.standing()) {
            return Optional.of(Item.of(Outcome.CONFLICTING, draft, entry.id(), true, List.of())
                    .because("the entry that it was matched with was taken back: reinstate it, or record the happening"
                            + " anew"));
        }
        if (there.isEmpty()) {
            return Optional.of(first(draft)
                    .because("it was matched with " + entry.id() + ", and an editor has split it from there"));
        }
        if (claim.equals(last) || there.get().equals(claim)) {
            return Optional.of(Item.of(Outcome.SAME, draft, entry.id(), true, List.of()));
        }
        List<FieldDifference> differences = FieldDifference.between(
                before.draft(), Claims.source(before.draft()), draft.statement(), Claims.source(draft.statement()));
        Item changed = Item.of(
                        there.get().equals(last) ? Outcome.CHANGED : Outcome.CONFLICTING,
                        draft,
                        entry.id(),
                        true,
                        correction(entry, Claims.on(entry.statement(), Claims.with(entry.statement(), claim))))
                .differing(differences);
        return Optional.of(
                there.get().equals(last)
                        ? changed.because("what the source says in " + entry.id() + " changes, not the entry")
                        : changed.because("somebody has changed what the entry has this source say"));
    }

    /** A record that no entry tells yet; if one did before the source dropped it, that one stands again. */
    Item first(SourceDraft draft) {
        Optional<Current> former = chronicle.entry(draft.id());
        if (former.isEmpty()) {
            return Item.of(Outcome.NEW, draft, draft.id(), false, List.of(new Enter(draft.statement())));
        }
        Current entry = former.get();
        if (entry.standing()) {
            Source source = Claims.source(draft.statement());
            return ownAgain(
                    draft,
                    new Told(draft.localId(), entry.id(), false, Plan.asDraft(entry.statement(), source)),
                    entry);
        }
        List<Step> steps = reinstatement(entry, draft);
        return Item.of(Outcome.NEW, draft, entry.id(), false, steps)
                .because("the source has told it before, and does so again");
    }

    /** A record of which an entry of another source tells; the source is added there with what it says. */
    Item matched(SourceDraft draft, Current entry, String why) {
        Source claim = Claims.claim(draft);
        List<Step> steps = correction(entry, Claims.on(entry.statement(), Claims.with(entry.statement(), claim)));
        if (steps.isEmpty()) {
            return Item.of(Outcome.SAME, draft, entry.id(), true, steps);
        }
        return Item.of(Outcome.MATCHED, draft, entry.id(), true, steps)
                .differing(FieldDifference.between(entry.statement(), claim, draft.statement(), claim))
                .because(why);
    }

    /** A record that its source does not tell any more. */
    Item gone(Told before) {
        SourceDraft draft = new SourceDraft(before.localId(), before.entry(), before.draft());
        Optional<Current> found = chronicle.entry(before.entry()).filter(Current::standing);
        if (found.isEmpty()) {
            return gone(Outcome.GONE, before, List.of()).because("the entry was taken back already");
        }
        Current entry = found.get();
        if (!before.claim()) {
            return ownGone(before, entry);
        }
        Source last = Claims.claim(draft);
        Optional<Source> there = Claims.in(entry.statement(), last);
        if (there.isEmpty()) {
            return gone(Outcome.GONE, before, List.of()).because("an editor has split it from the entry already");
        }
        List<Source> rest = Claims.without(entry.statement(), last);
        if (rest.isEmpty() || !there.get().equals(last)) {
            return gone(
                            Outcome.CONFLICTING,
                            before,
                            rest.isEmpty() ? List.of() : correction(entry, Claims.on(entry.statement(), rest)))
                    .because(
                            rest.isEmpty()
                                    ? "it is the only source that the entry has left"
                                    : "somebody has changed what the entry has this source say");
        }
        return gone(Outcome.GONE, before, correction(entry, Claims.on(entry.statement(), rest)))
                .because("the source goes from " + entry.id() + ", which stands");
    }

    /** What others vouch for too, or people have edited, is not taken back without an editor. */
    private static Item ownGone(Told before, Current entry) {
        Source own = Claims.source(before.draft());
        List<Source> others = Claims.without(entry.statement(), own);
        if (!others.isEmpty() && Claims.in(entry.statement(), own).isEmpty()) {
            return gone(Outcome.GONE, before, List.of())
                    .because("an editor has taken the source out of the entry already, which others tell");
        }
        if (!others.isEmpty()) {
            return gone(Outcome.CONFLICTING, before, correction(entry, Claims.on(entry.statement(), others)))
                    .because("others tell it as well ("
                            + others.stream().map(Source::title).distinct().collect(Collectors.joining("; "))
                            + "), so the entry stands; if the source is followed, only the source goes from it");
        }
        Item item = gone(
                Claims.says(entry.statement(), before.draft()) ? Outcome.GONE : Outcome.CONFLICTING,
                before,
                List.of(new Retract(entry.revision())));
        return item.outcome() == Outcome.GONE ? item : item.because(edited(entry, before.draft()));
    }

    private static Item gone(Outcome outcome, Told before, List<Step> steps) {
        return new Item(
                outcome,
                before.localId(),
                Optional.of(before.entry()),
                Optional.empty(),
                before.claim(),
                List.of(),
                Optional.empty(),
                steps);
    }

    private static List<Step> correction(Current entry, Statement after) {
        return after.equals(entry.statement())
                ? List.of()
                : List.of(new Correct(entry.revision(), entry.statement(), after));
    }

    private static List<Step> reinstatement(Current entry, SourceDraft draft) {
        Step reinstate = new Reinstate(entry.revision());
        List<Step> steps = new ArrayList<>(List.of(reinstate));
        steps.addAll(correction(entry.after(reinstate), Claims.following(entry.statement(), draft.statement())));
        return steps;
    }

    /** What a person has made of an entry since its source last told it. */
    private static String edited(Current entry, Statement draft) {
        Source source = Claims.source(draft);
        List<FieldDifference> edits = FieldDifference.between(
                draft,
                source,
                entry.statement(),
                Claims.in(entry.statement(), source).orElse(source));
        return edits.isEmpty()
                ? "somebody has removed the source from the entry"
                : "somebody has edited the entry: "
                        + String.join(
                                "; ",
                                edits.stream().map(FieldDifference::toString).toList());
    }
}
