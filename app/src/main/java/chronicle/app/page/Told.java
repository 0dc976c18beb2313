package chronicle.app.page;

import chronicle.query.engine.Certainty;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.Change;
import chronicle.query.question.Learning;
import chronicle.query.question.Unfolding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer, ready to be shown: in words, with all that is possible, and, where asked for, how it was learnt.
 *
 * @param name what its subject is called
 */
record Told(Answer answer, String name, List<Possible> possible, Sentences.Said said, Optional<Learning> learning) {

    static Told of(Answer answer, boolean past, Wording words) {
        var possible = Possible.read(answer.answers());
        return of(answer, Names.subject(answer.view(), answer.subject(), () -> possible), possible, past, words);
    }

    /** The same, with what only the whole course of its subject knows: its name, and an end that the answer does not date. */
    static Told of(Answer answer, Unfolding unfolding, boolean past, Wording words) {
        var possible = Possible.read(answer.answers()).stream()
                .map(one -> one.until().filter(words::beginsUnknown).isPresent()
                        ? one.until(Spell.end(unfolding, answer.asOf()))
                        : one)
                .toList();
        return of(answer, Names.subject(unfolding), possible, past, words);
    }

    private static Told of(Answer answer, String name, List<Possible> possible, boolean past, Wording words) {
        var said = new Sentences(answer, possible, past, words).said();
        return new Told(answer, name, possible, said, Optional.empty());
    }

    public Told learnt(Learning how) {
        return new Told(answer, name, possible, said, Optional.of(how));
    }

    /** The titles of the entries whose changes taught answers, by the positions of those changes. */
    static Map<Long, String> titles(List<Told> told, EntryQuestions entries) {
        var positions = told.stream()
                .flatMap(each -> each.learning().stream())
                .flatMap(learning -> learning.beliefs().stream())
                .map(Learning.Learnt::position)
                .distinct()
                .toList();
        return entries.changes(positions).stream().collect(Collectors.toMap(Change::position, Change::title));
    }

    public boolean unrecorded() {
        return answer.certainty() == Certainty.UNRECORDED;
    }

    public boolean uncertain() {
        return answer.certainty() == Certainty.POSSIBLE;
    }

    /** The entries on which it rests, each once, in the order of their days. */
    public List<Possible.Reason> because() {
        return possible.stream()
                .flatMap(each -> each.because().stream())
                .distinct()
                .sorted(Comparator.comparing(Possible.Reason::day).thenComparing(Possible.Reason::title))
                .toList();
    }

    /** What a possible answer says beside its headline. */
    public List<Detail> details(Possible one, Wording words) {
        var entries = because().stream().map(Possible.Reason::entry).collect(Collectors.toSet());
        return Details.beside(entries, words).of(one.state());
    }

    /** The different statuses, each with the first possible answer that has it; what is uncertain may also not be so. */
    public List<Possible> alternatives(Wording words) {
        var seen = new HashSet<String>();
        var all = possible.stream().filter(each -> seen.add(each.status())).toList();
        return all.size() == 2
                        && Tones.isNothing(all.getFirst().status())
                        && details(all.getFirst(), words).isEmpty()
                ? all.subList(1, 2)
                : all;
    }
}
