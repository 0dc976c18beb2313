package chronicle.app.page;

import chronicle.app.page.Lane.Bar;
import chronicle.query.engine.Certainty;
import chronicle.query.question.Unfolding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A drawing of several subjects on one line of time, and the days on which any of them changes.
 *
 * @param lanes by view
 */
record Lanes(Scale scale, Map<String, List<Lane>> lanes, List<Step> steps) {
    private static final int MOST_SAID = 3;

    /**
     * A day on which something changes, and what.
     *
     * @param says what begins to be so
     */
    record Step(LocalDate day, double place, String says) {}

    /** Draws what unfolded, up to the present day; subjects of which nothing is ever told are left out. */
    static Lanes of(List<Unfolding> unfoldings, LocalDate today, Wording words) {
        Map<Unfolding, List<Spell>> joined = new LinkedHashMap<>();
        unfoldings.forEach(unfolding -> joined.put(unfolding, Spell.of(unfolding)));
        joined.values().removeIf(bars -> bars.stream().allMatch(bar -> bar.certainty() == Certainty.UNRECORDED));
        var days = joined.values().stream()
                .flatMap(List::stream)
                .flatMap(bar -> bar.from().stream())
                .toList();
        var scale = Scale.of(days, today);
        Map<String, List<Lane>> lanes = new LinkedHashMap<>();
        Map<LocalDate, List<String>> changes = new TreeMap<>();
        joined.forEach((unfolding, stretches) -> {
            List<Bar> bars = new ArrayList<>();
            var name = name(unfolding);
            for (var stretch : stretches) {
                var bar = stretch.bar(unfolding.view(), bars.size(), scale, words);
                bars.add(bar);
                stretch.from()
                        .ifPresent(day -> changes.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(words.say(
                                        "step.change",
                                        words.view(unfolding.view()),
                                        name,
                                        bar.certainty() == Certainty.POSSIBLE
                                                ? words.say("step.uncertain", bar.label())
                                                : bar.label())));
            }
            lanes.computeIfAbsent(unfolding.view(), _ -> new ArrayList<>())
                    .add(new Lane(unfolding.view(), unfolding.subject(), name, bars));
        });
        List<Step> steps = new ArrayList<>();
        changes.forEach((day, said) -> steps.add(new Step(day, scale.place(day), shortened(said, words))));
        return new Lanes(scale, lanes, steps);
    }

    /** As its states call it, of which the last ones know most. */
    private static String name(Unfolding unfolding) {
        return Names.subject(
                unfolding.view(),
                unfolding.subject(),
                () -> Possible.read(unfolding.periods().getLast().answers()));
    }

    private static String shortened(List<String> said, Wording words) {
        var shown = String.join("; ", said.subList(0, Math.min(MOST_SAID, said.size())));
        return said.size() > MOST_SAID ? words.say("step.more", shown, said.size() - MOST_SAID) : shown;
    }

    /** The last change up to a day. */
    public Optional<Step> at(LocalDate day) {
        return steps.stream().filter(step -> !step.day().isAfter(day)).reduce((_, later) -> later);
    }

    /** The last change before a day. */
    public Optional<Step> before(LocalDate day) {
        return steps.stream().filter(step -> step.day().isBefore(day)).reduce((_, later) -> later);
    }

    /** The next change after a day. */
    public Optional<Step> after(LocalDate day) {
        return steps.stream().filter(step -> step.day().isAfter(day)).findFirst();
    }

    /** The place of a change among all; -1 before the first. */
    public int index(LocalDate day) {
        return at(day).map(steps::indexOf).orElse(-1);
    }
}
