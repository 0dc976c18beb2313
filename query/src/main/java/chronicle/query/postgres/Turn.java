package chronicle.query.postgres;

import chronicle.query.engine.Certainty;
import chronicle.query.question.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change did to the answers about one subject: the beliefs that it closed and those that it opened, each in order
 * of days.
 */
record Turn(String view, String subject, Blank blank, List<Said> closed, List<Said> opened) {

    /** What is told about days from inclusive, until exclusive. */
    record Said(LocalDate from, LocalDate until, Sameness told) {

        boolean meets(Said other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Each period whose answer is another than before. */
    List<Effect> effects() {
        List<Said> after = opened.isEmpty() && !closed.isEmpty() ? List.of(nothing()) : opened;
        List<Effect> effects = new ArrayList<>();
        after.forEach(now -> effects(now).forEach(effect -> append(effects, effect)));
        Sentences sentences = new Sentences(closed, after);
        return effects.stream().map(sentences::tell).toList();
    }

    /** All days as they are told once nothing is left of the subject. */
    private Said nothing() {
        return new Said(LocalDate.MIN, LocalDate.MAX, Sameness.of(Blank.CERTAINTY, blank.answers()));
    }

    private Stream<Effect> effects(Said now) {
        if (closed.isEmpty()) {
            return now.told.certainty() == Certainty.UNRECORDED
                    ? Stream.empty()
                    : Stream.of(effect(now.from, now.until, List.of(), now));
        }
        return closed.stream()
                .filter(before -> before.meets(now) && !before.told.equals(now.told))
                .map(before -> effect(
                        before.from.isAfter(now.from) ? before.from : now.from,
                        before.until.isBefore(now.until) ? before.until : now.until,
                        before.told.statuses(),
                        now));
    }

    private Effect effect(LocalDate from, LocalDate until, List<String> before, Said now) {
        return new Effect(view, subject, day(from), day(until), before, now.told.statuses(), "");
    }

    private static Optional<LocalDate> day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(day);
    }

    /** Joins neighbours that changed alike. */
    private static void append(List<Effect> effects, Effect next) {
        if (!effects.isEmpty()) {
            Effect last = effects.getLast();
            if (last.until().isPresent()
                    && last.until().equals(next.from())
                    && last.before().equals(next.before())
                    && last.after().equals(next.after())) {
                effects.removeLast();
                effects.add(new Effect(
                        next.view(), next.subject(), last.from(), next.until(), next.before(), next.after(), ""));
                return;
            }
        }
        effects.add(next);
    }
}
