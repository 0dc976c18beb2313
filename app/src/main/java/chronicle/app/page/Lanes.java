package chronicle.app.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chronicle.query.engine.Certainty;
import chronicle.query.question.Unfolding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A drawing of several subjects on one line of time, and the days on which any of them changes.
 *
 * @param lanes by view
 * @param beside lanes of what is drawn apart from them, by view
 * @param steps the changes of the lanes, not of those beside them
 */
record Lanes(Scale scale, Map<String, List<Lane>> lanes, Map<String, List<Lane>> beside, List<Step> steps) {
    private static final int MOST_SAID = 3;

    /**
     * A day on which something changes, and what.
     *
     * @param says what begins to be so
     */
    record Step(LocalDate day, double place, String says) {
        String said(Wording words) {
            return words.say("step", words.day(day), says);
        }
    }

    /** A subject with its spells. */
    private record Course(Unfolding unfolding, List<Spell> spells) {
        static List<Course> of(List<Unfolding> unfoldings) {
            return unfoldings.stream()
                    .map(unfolding -> new Course(unfolding, Spell.of(unfolding)))
                    .filter(course ->
                            course.spells.stream().anyMatch(spell -> spell.certainty() != Certainty.UNRECORDED))
                    .toList();
        }

        String name() {
            return Names.subject(unfolding);
        }

        Lane lane(Scale scale, Wording words) {
            var bars = spells.stream()
                    .map(spell -> spell.bar(unfolding.view(), scale, words))
                    .toList();
            return new Lane(unfolding.view(), unfolding.subject(), name(), bars);
        }
    }

    /** Draws what unfolded, up to the present day; subjects of which nothing is ever told are left out. */
    static Lanes of(List<Unfolding> unfoldings, LocalDate today, Wording words) {
        return of(unfoldings, List.of(), today, words);
    }

    /** The same with others drawn apart from them. */
    static Lanes of(List<Unfolding> unfoldings, List<Unfolding> others, LocalDate today, Wording words) {
        var courses = Course.of(unfoldings);
        var beside = Course.of(others);
        var days = Stream.concat(courses.stream(), beside.stream())
                .flatMap(course -> course.spells().stream())
                .flatMap(spell -> spell.from().stream())
                .toList();
        var scale = Scale.of(days, today);
        return new Lanes(
                scale, lanes(courses, scale, words), lanes(beside, scale, words), steps(courses, scale, words));
    }

    private static Map<String, List<Lane>> lanes(List<Course> courses, Scale scale, Wording words) {
        return courses.stream()
                .map(course -> course.lane(scale, words))
                .collect(groupingBy(Lane::view, LinkedHashMap::new, toList()));
    }

    private static List<Step> steps(List<Course> courses, Scale scale, Wording words) {
        Map<LocalDate, List<String>> changes = new TreeMap<>();
        for (var course : courses) {
            var view = words.view(course.unfolding().view());
            var name = course.name();
            for (var spell : course.spells()) {
                spell.from()
                        .ifPresent(day -> changes.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(words.say("step.change", view, name, spell.said(words))));
            }
        }
        return changes.entrySet().stream()
                .map(change ->
                        new Step(change.getKey(), scale.place(change.getKey()), shortened(change.getValue(), words)))
                .toList();
    }

    private static String shortened(List<String> said, Wording words) {
        var shown = String.join("; ", said.subList(0, Math.min(MOST_SAID, said.size())));
        return said.size() > MOST_SAID ? words.say("step.more", shown, said.size() - MOST_SAID) : shown;
    }

    /** The last change up to a day. */
    public Optional<Step> at(LocalDate day) {
        return steps.stream().filter(step -> !step.day().isAfter(day)).reduce((_, later) -> later);
    }

    /** A day, and the last change up to it. */
    public String said(LocalDate day, Wording words) {
        return at(day).map(last -> last.day().equals(day)
                        ? last.said(words)
                        : words.say("step.before", words.day(day), words.day(last.day()), last.says()))
                .orElseGet(() -> words.day(day));
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
