package chronicle.app.page;

import chronicle.events.Actor;
import chronicle.events.Direction;
import chronicle.events.Parties;
import chronicle.events.PartyEntry;
import chronicle.events.Relation;
import chronicle.query.question.Unfolding;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What parties, pairs and subjects are called. */
public final class Names {
    private static final Set<String> SMALL = Set.of("of", "the", "to", "in", "and", "on", "for", "by", "with", "a");

    private Names() {}

    /** A party by its id: United States. */
    static String party(String id) {
        return Parties.find(id).map(PartyEntry::name).orElse(id);
    }

    /** One who acts, or a party by its id, within a sentence: the United States. */
    static String inSentence(String name) {
        return new Actor(name).inSentence();
    }

    /** A pair by its id: Azerbaijan and United States. */
    static String relation(String dyad) {
        return Relation.parse(dyad)
                .map(pair ->
                        party(pair.first().id()) + " – " + party(pair.second().id()))
                .orElse(dyad);
    }

    /** The ids of the two parties of a pair. */
    static List<String> parties(String dyad) {
        return Relation.parse(dyad)
                .map(pair -> List.of(pair.first().id(), pair.second().id()))
                .orElse(List.of());
    }

    /** The ends of a subject as they stand in sentences: one or two, by the form of the view's subjects. */
    static List<String> ends(String view, String subject) {
        return Timelines.named(view)
                .map(Timeline::subjects)
                .map(form -> switch (form) {
                    case DIRECTED ->
                        Direction.parse(subject)
                                .map(ends -> List.of(
                                        inSentence(ends.from().id()),
                                        inSentence(ends.to().id())));
                    case PAIR ->
                        Relation.parse(subject)
                                .map(pair -> List.of(
                                        inSentence(pair.first().id()),
                                        inSentence(pair.second().id())));
                    case PARTY -> Parties.find(subject).map(party -> List.of(party.inSentence()));
                    case SLUG -> Optional.<List<String>>empty();
                })
                .flatMap(found -> found)
                .orElseGet(() -> Arrays.stream(subject.split("--"))
                        .map(slug -> inSentence(partyOf(slug).orElseGet(() -> spelt(slug, view))))
                        .toList());
    }

    /** A subject as a heading: United States → Azerbaijan. */
    public static String subject(String view, String subject) {
        var form = Timelines.named(view).map(Timeline::subjects).orElseThrow();
        return switch (form) {
            case DIRECTED ->
                Direction.parse(subject)
                        .map(ends -> party(ends.from().id()) + " → "
                                + party(ends.to().id()))
                        .orElse(subject);
            case PAIR -> relation(subject);
            case PARTY -> party(subject);
            case SLUG ->
                Arrays.stream(subject.split("--"))
                        .map(slug -> partyOf(slug).map(Names::party).orElseGet(() -> spelt(slug, view)))
                        .collect(Collectors.joining(" · "));
        };
    }

    /** The same; the names that its states give it are better than those read off its id. */
    static String subject(String view, String subject, Supplier<List<Possible>> possible) {
        if (Timelines.named(view).map(Timeline::subjects).orElseThrow() != SubjectForm.SLUG) {
            return subject(view, subject);
        }
        return possible.get().stream()
                .map(each -> named(each.state()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> names.stream().map(Names::party).collect(Collectors.joining(" · ")))
                .orElseGet(() -> subject(view, subject));
    }

    /** As its states call it, of which the last ones know most. */
    static String subject(Unfolding unfolding) {
        return subject(
                unfolding.view(),
                unfolding.subject(),
                () -> Possible.read(unfolding.periods().getLast().answers()));
    }

    /** What a position or an indicator is of, in the words of its entry; parties by their ids. */
    static List<String> named(JsonNode state) {
        return Stream.of(
                        state.at("/position/holder"),
                        state.at("/position/matter"),
                        state.at("/latest/publisher"),
                        state.at("/latest/rating"),
                        state.at("/latest/question"),
                        state.at("/latest/rated"),
                        state.at("/latest/population"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The id of the party that a slug means, if it means one. */
    private static Optional<String> partyOf(String slug) {
        return Optional.of(slug.toUpperCase(Locale.ROOT)).filter(Parties::knows);
    }

    /** A slug as it may have been written. */
    private static String spelt(String slug, String view) {
        return Arrays.stream(slug.split("-"))
                .map(word -> SMALL.contains(word) ? word : capital(word))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(view.equals("conflict") ? "-" : " "), Names::capital));
    }

    /** A text with a capital at its beginning. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toTitleCase(text.charAt(0)) + text.substring(1);
    }
}
