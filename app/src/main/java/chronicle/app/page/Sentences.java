package chronicle.app.page;

import static java.util.stream.Collectors.joining;

import chronicle.query.question.Answer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells in sentences what is so of a subject.
 *
 * @param past whether the day has gone by
 */
record Sentences(Answer answer, List<Possible> possible, boolean past, Wording words) {
    private static final Pattern COUNT = Pattern.compile("([0-9]+) (?:visits?|signed|active)");
    private static final int MOST_ALTERNATIVES = 3;

    /**
     * What is told of a subject, in words.
     *
     * @param sentence a whole sentence, or one that the span ends
     * @param span since and until when, where that is known
     */
    record Said(String sentence, String span) {}

    Said said() {
        var statuses = possible.stream().map(Possible::status).distinct().toList();
        return switch (answer.certainty()) {
            case CERTAIN -> certain(Names.capital(clause(statuses.getFirst())));
            case UNRECORDED -> new Said(words.say("say.unrecorded", clause(statuses.getFirst())), "");
            case POSSIBLE -> new Said(uncertain(statuses), "");
        };
    }

    private Said certain(String clause) {
        var first = possible.getFirst();
        var span = Stream.of(since(answer.view(), first, words), until(first))
                .flatMap(Optional::stream)
                .collect(joining(", "));
        return span.isEmpty()
                ? new Said(words.say("say.certain", clause), "")
                : new Said(clause, words.say("span", span));
    }

    /** Since when a possible answer holds; of what is counted, when it was counted last. */
    static Optional<String> since(String view, Possible one, Wording words) {
        return one.since().map(on -> span("since", view, one.status(), on, words));
    }

    /** One that may have ended it any time before is left out: it would say that it ended before it began. */
    private Optional<String> until(Possible first) {
        return first.until()
                .filter(on -> !words.beginsUnknown(on))
                .map(on -> span("until", answer.view(), first.status(), on, words));
    }

    private static String span(String end, String view, String status, String on, Wording words) {
        var key = "span." + view + "." + end;
        var plain = words.end("span." + end, on);
        return words.has(key) && !Tones.isNothing(status) ? words.say(key, words.at(on), plain) : plain;
    }

    private String uncertain(List<String> statuses) {
        if (statuses.size() > 2 || !Tones.isNothing(statuses.getFirst())) {
            var counts = statuses.stream()
                    .flatMap(status -> count(status).stream())
                    .sorted()
                    .toList();
            if (counts.size() == statuses.size()) {
                return words.say("say.possible", told(answer.view() + ".several", either(counts)));
            }
        }
        var clauses = statuses.stream().map(this::clause).toList();
        if (statuses.size() > MOST_ALTERNATIVES) {
            return words.say("say.range", clauses.getFirst(), statuses.size(), clauses.getLast());
        }
        if (statuses.size() == 2 && Tones.isNothing(statuses.getFirst())) {
            return words.say("say.whether", clauses.getLast());
        }
        var start = clauses.getFirst().substring(0, clauses.getFirst().lastIndexOf(' ') + 1);
        if (!start.isEmpty()
                && clauses.stream().allMatch(each -> each.startsWith(start) && each.indexOf(' ', start.length()) < 0)) {
            return words.say(
                    "say.whether",
                    start
                            + clauses.stream()
                                    .map(each -> each.substring(start.length()))
                                    .collect(joining(" " + words.say("either.or") + " ")));
        }
        return words.say("say.possible", String.join(", " + words.say("either.or") + " ", clauses));
    }

    private String either(List<Integer> counts) {
        return counts.size() > MOST_ALTERNATIVES
                ? words.say("either.range", counts.getFirst(), counts.getLast())
                : counts.stream().map(String::valueOf).collect(joining(" " + words.say("either.or") + " "));
    }

    private Optional<Integer> count(String status) {
        var count = COUNT.matcher(status);
        return count.matches()
                ? Optional.of(Integer.valueOf(count.group(1)))
                : Optional.of(0).filter(_ -> Tones.isNothing(status) && words.has("say." + answer.view() + ".several"));
    }

    private String clause(String status) {
        var latest = state(status).path("latest");
        if (latest.isObject()) {
            return latest.has("rating") ? rating(latest) : survey(latest);
        }
        if (Tones.isNothing(status)) {
            return told(answer.view() + "." + status.replace(' ', '-'), status);
        }
        var count = count(status);
        if (count.isPresent()) {
            return told(answer.view() + ".some", count.get());
        }
        var key = answer.view() + "." + status;
        return told(words.has("say." + key) ? key : answer.view() + ".other", status);
    }

    private JsonNode state(String status) {
        return possible.stream()
                .filter(each -> each.status().equals(status))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String told(String key, Object shown) {
        var ends = ends();
        return words.say("say." + key, ends.getFirst(), ends.getLast(), past ? 1 : 0, shown);
    }

    private String rating(JsonNode latest) {
        var points =
                latest.path("score").asString() + "/" + latest.path("scale").asString();
        var verdict = latest.path("verdict");
        return words.say(
                "say.indicators.rating",
                Names.inSentence(latest.path("publisher").asString()),
                Names.inSentence(latest.path("rated").asString()),
                verdict.isString() ? words.say("say.indicators.verdict", points, verdict.stringValue()) : points,
                latest.path("rating").asString());
    }

    private String survey(JsonNode latest) {
        return words.say(
                "say.indicators.survey",
                Names.inSentence(latest.path("publisher").asString()),
                Names.inSentence(latest.path("population").asString()),
                latest.path("question").asString(),
                Details.whole(words).results(latest.path("results")));
    }

    /** The names that a state gives its subject are better than those read off the subject's id. */
    private List<String> ends() {
        var named = possible.stream()
                .filter(each -> each.state().path("position").has("holder"))
                .map(each -> Names.named(each.state()))
                .findFirst();
        return named.map(pair -> List.of(Names.inSentence(pair.getFirst()), pair.getLast()))
                .orElseGet(() -> Names.ends(answer.view(), answer.subject()));
    }
}
