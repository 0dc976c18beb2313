package chronicle.app.page;

import chronicle.query.engine.Certainty;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.Change;
import chronicle.query.question.Learning;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer, ready to be shown: in words, with all that is possible, and, where asked for, how it was learnt. */
record Told(Answer answer, List<Possible> possible, Wording.Said said, Optional<Learning> learning) {

    static Told of(Answer answer, boolean past, Wording words) {
        var possible = Possible.read(answer.answers());
        return new Told(
                answer,
                possible,
                words.tell(answer.view(), answer.subject(), answer.certainty(), possible, past),
                Optional.empty());
    }

    public Told learnt(Learning how) {
        return new Told(answer, possible, said, Optional.of(how));
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

    /** What its subject is called. */
    public String name() {
        return Names.subject(answer.view(), answer.subject(), () -> possible);
    }

    public boolean unrecorded() {
        return answer.certainty() == Certainty.UNRECORDED;
    }

    public boolean uncertain() {
        return answer.certainty() == Certainty.POSSIBLE;
    }

    /** The entries on which it rests, each once, in the order of the answers. */
    public List<Possible.Reason> because() {
        return possible.stream()
                .flatMap(each -> each.because().stream())
                .distinct()
                .toList();
    }

    /** What a possible answer says beside its headline. */
    public List<Detail> details(Possible one) {
        return Detail.of(
                one.state(), because().stream().map(Possible.Reason::entry).collect(Collectors.toSet()));
    }

    /** The different statuses, each with the first possible answer that has it; what is uncertain may also not be so. */
    public List<Possible> alternatives() {
        var seen = new HashSet<String>();
        var all = possible.stream().filter(each -> seen.add(each.status())).toList();
        return all.size() == 2
                        && Tones.isNothing(all.getFirst().status())
                        && details(all.getFirst()).isEmpty()
                ? all.subList(1, 2)
                : all;
    }
}
