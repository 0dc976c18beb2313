package chronicle.app.page;

import chronicle.app.page.Lane.Bar;
import chronicle.query.engine.Certainty;
import chronicle.query.question.Beliefs;
import chronicle.query.question.Beliefs.Belief;
import chronicle.query.question.Unfolding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Days from inclusive, until exclusive, on which the same statuses are possible; empty at the open ends. */
record Spell(Optional<LocalDate> from, Optional<LocalDate> until, Certainty certainty, List<String> statuses) {

    /** A subject through the days; neighbours that differ in details only are joined. */
    static List<Spell> of(Unfolding unfolding) {
        return joined(unfolding.periods().stream()
                .map(period -> new Spell(
                        period.from(),
                        period.until(),
                        period.certainty(),
                        period.status().map(List::of).orElseGet(() -> Possible.statuses(period.answers()))))
                .toList());
    }

    /** Until when the same statuses are possible as on a day, if that ends. */
    static Optional<LocalDate> end(Unfolding unfolding, LocalDate day) {
        return of(unfolding).stream()
                .filter(spell -> spell.covers(day))
                .findFirst()
                .flatMap(Spell::until);
    }

    /** The same as it was believed at a position. */
    static List<Spell> of(Beliefs beliefs, long position) {
        var held = beliefs.beliefs().stream()
                .filter(belief -> belief.heldAt(position))
                .sorted(Comparator.comparing(belief -> belief.from().orElse(LocalDate.MIN)))
                .map(Spell::of)
                .toList();
        return held.isEmpty()
                ? List.of(new Spell(Optional.empty(), Optional.empty(), Certainty.UNRECORDED, List.of(beliefs.blank())))
                : joined(held);
    }

    private static Spell of(Belief belief) {
        return new Spell(belief.from(), belief.until(), belief.certainty(), belief.statuses());
    }

    private static List<Spell> joined(List<Spell> spells) {
        List<Spell> joined = new ArrayList<>();
        for (var next : spells) {
            if (!joined.isEmpty() && joined.getLast().saysAs(next)) {
                var last = joined.removeLast();
                joined.add(new Spell(last.from(), next.until(), last.certainty(), last.statuses()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Whether another one says the same, of whatever days. */
    boolean saysAs(Spell other) {
        return certainty == other.certainty && statuses.equals(other.statuses);
    }

    /** Whether a day is one of its days. */
    boolean covers(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }

    /** The statuses in words, and whether they are uncertain. */
    String said(Wording words) {
        var label = words.either(statuses);
        return certainty == Certainty.POSSIBLE ? words.say("step.uncertain", label) : label;
    }

    /** How it is drawn. */
    Bar bar(String view, Scale scale, Wording words) {
        double x = from.map(scale::place).orElse(0.0);
        double end = until.map(scale::place).orElse(100.0);
        var tone = statuses.stream()
                .map(status -> Tones.of(view, status))
                .filter(each -> !each.equals("t0"))
                .findFirst()
                .orElse("t0");
        return new Bar(from, until, x, Math.round((end - x) * 1000) / 1000.0, certainty, words.either(statuses), tone);
    }
}
