package chronicle.app.export;

import static java.util.stream.Collectors.joining;

import chronicle.query.question.Answer;
import chronicle.query.question.Comparison;
import chronicle.query.question.Entry;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unfolding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations of what the chronicle answers. */
public final class Cited {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cited() {}

    /** What a view tells of a subject on a day. */
    public static Citation answer(Answer answer, Permalink permalink) {
        var possible = nodes(answer.answers())
                .map(one -> one.path("status").asString())
                .distinct()
                .collect(joining(" or "));
        return new Citation(
                key(permalink, answer.view(), answer.subject(), answer.asOf().toString()),
                answer.view() + " of " + answer.subject() + " on " + answer.asOf() + ": " + possible + " ("
                        + answer.certainty().name().toLowerCase(Locale.ROOT) + ")",
                sources(answer).toList(),
                permalink);
    }

    /** What a view tells of a subject through all days. */
    public static Citation unfolding(Unfolding unfolding, Permalink permalink) {
        return new Citation(
                key(permalink, unfolding.view(), unfolding.subject()),
                unfolding.view() + " of " + unfolding.subject() + " through time",
                unfolding.periods().stream()
                        .flatMap(period -> sources(period.answers()))
                        .toList(),
                permalink);
    }

    /** All that is told of a pair on a day. */
    public static Citation relation(RelationState state, Permalink permalink) {
        return new Citation(
                key(permalink, state.relation(), state.asOf().toString()),
                "The relation " + state.relation() + " on " + state.asOf(),
                state.views().values().stream()
                        .flatMap(Collection::stream)
                        .flatMap(Cited::sources)
                        .toList(),
                permalink);
    }

    /** What a view tells of its subjects on a day; of a party's only, if there is one. */
    public static Citation answers(
            String view, LocalDate asOf, Optional<String> party, List<Answer> answers, Permalink permalink) {
        return new Citation(
                key(permalink, view, asOf.toString()),
                view + party.map(one -> " of " + one).orElse("") + " on " + asOf,
                answers.stream().flatMap(Cited::sources).toList(),
                permalink);
    }

    /** What is told otherwise of a pair at one end than at another. */
    public static Citation comparison(Comparison compared, Permalink permalink) {
        return new Citation(
                key(
                        permalink,
                        compared.relation(),
                        compared.asOf().toString(),
                        "k" + compared.position(),
                        "and",
                        compared.toAsOf().toString()),
                "The relation " + compared.relation() + " on " + compared.asOf() + " (as known at position "
                        + compared.position() + ") and on " + compared.toAsOf() + " (at position "
                        + compared.toPosition() + ")",
                compared.changes().stream()
                        .flatMap(changed -> Stream.of(changed.before(), changed.after()))
                        .flatMap(Optional::stream)
                        .flatMap(Cited::sources)
                        .toList(),
                permalink);
    }

    /** A part of the entries, by what was asked for. */
    public static Citation entries(List<Entry> entries, String asked, Permalink permalink) {
        return new Citation(
                key(permalink, "entries", Integer.toHexString(asked.hashCode())),
                "Entries" + (asked.isEmpty() ? "" : ": " + asked),
                entries.stream().flatMap(Cited::sources).toList(),
                permalink);
    }

    /** An entry. */
    public static Citation entry(Entry entry, Permalink permalink) {
        return new Citation(
                key(permalink, entry.id()),
                entry.title() + ", " + entry.on(),
                sources(entry).toList(),
                permalink);
    }

    private static Stream<String> sources(Entry entry) {
        return nodes(entry.sources()).map(source -> source.path("title").asString());
    }

    private static Stream<String> sources(Answer answer) {
        return sources(answer.answers());
    }

    private static Stream<String> sources(String answers) {
        return nodes(answers)
                .flatMap(one -> stream(one.path("because")))
                .flatMap(entry -> stream(entry.path("sources")))
                .map(source -> source.path("title").asString());
    }

    private static Stream<JsonNode> nodes(String array) {
        return stream(JSON.readTree(array));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String key(Permalink permalink, String... parts) {
        return Stream.concat(Stream.of(parts), List.of("k" + permalink.position()).stream())
                .collect(joining("-", "chronicle-", ""))
                .replaceAll("[^0-9A-Za-z-]", "-");
    }
}
