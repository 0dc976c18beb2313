package chronicle.app.page;

import chronicle.events.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the possible answers, read from what is stored. */
record Possible(String status, JsonNode state, Optional<String> since, Optional<String> until, List<Reason> because) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An entry on which an answer rests, and what it says. */
    record Reason(
            String entry, int revision, String kind, String on, String title, List<Cited> sources, boolean disputed) {

        /** The first day on which it may have been, or the last one if only that is known. */
        LocalDate day() {
            var start = Edtf.parse(on).start();
            return start.earliest().equals(LocalDate.MIN) ? start.latest() : start.earliest();
        }
    }

    /** A source as it is cited. */
    record Cited(
            String title,
            Optional<String> url,
            Optional<String> locator,
            Optional<String> accessed,
            Optional<JsonNode> says) {}

    /** All possible answers, the first one first. */
    static List<Possible> read(String answers) {
        return JSON.readTree(answers).valueStream().map(Possible::read).toList();
    }

    /** The same until another day, if any is known. */
    Possible until(Optional<LocalDate> day) {
        return new Possible(status, state, since, day.map(LocalDate::toString), because);
    }

    /** The different statuses of answers, in their order. */
    static List<String> statuses(String answers) {
        return JSON.readTree(answers)
                .valueStream()
                .map(answer -> answer.path("status").asString(""))
                .distinct()
                .toList();
    }

    /** The sources of an entry. */
    static List<Cited> sources(String sources) {
        return cited(JSON.readTree(sources)).toList();
    }

    private static Possible read(JsonNode answer) {
        List<Reason> because = new ArrayList<>();
        answer.path("because").forEach(reason -> because.add(reason(reason)));
        return new Possible(
                answer.path("status").asString(""),
                answer.path("state"),
                text(answer, "since"),
                text(answer, "until"),
                because);
    }

    private static Reason reason(JsonNode reason) {
        return new Reason(
                reason.path("entry").asString(""),
                reason.path("revision").asInt(0),
                reason.path("kind").asString(""),
                reason.path("on").asString(""),
                reason.path("title").asString(""),
                cited(reason.path("sources")).toList(),
                reason.path("disputed").asBoolean(false));
    }

    private static Stream<Cited> cited(JsonNode sources) {
        return sources.valueStream()
                .map(source -> new Cited(
                        source.path("title").asString(""),
                        text(source, "url"),
                        text(source, "locator"),
                        text(source, "accessed"),
                        Optional.of(source.path("says")).filter(JsonNode::isObject)));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
