package chronicle.app.rest;

import chronicle.events.Parties;
import chronicle.events.PartyEntry;
import chronicle.events.Relation;
import chronicle.query.question.Answer;
import chronicle.query.question.Change;
import chronicle.query.question.RelationRecord;
import chronicle.query.question.RelationState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A relation at a glance.
 *
 * @param parties as the catalogue knows them, with their predecessors
 * @param entries how many stand
 * @param subjects by view, those that concern the pair or a party of it
 */
record Outline(
        String relation,
        List<PartyEntry> parties,
        long entries,
        Map<String, List<String>> subjects,
        Change firstChange,
        Change lastChange) {

    static Outline of(String relation, RelationRecord recorded, RelationState state) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        state.views()
                .forEach((view, answers) ->
                        subjects.put(view, answers.stream().map(Answer::subject).toList()));
        var parties = Relation.parse(relation).stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .flatMap(party -> Parties.find(party.toString()).stream())
                .toList();
        return new Outline(
                relation, parties, recorded.entries(), subjects, recorded.firstChange(), recorded.lastChange());
    }
}
