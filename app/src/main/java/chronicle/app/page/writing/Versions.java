package chronicle.app.page.writing;

import chronicle.app.page.Wording;
import chronicle.events.Kind;
import chronicle.query.question.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two editors' versions of an entry beside each other.
 *
 * @param now the entry as it is by now
 * @param rows what differs
 * @param merged what the second one typed, with what only the first one changed
 */
record Versions(Entry now, List<Row> rows, Typed merged) {

    /**
     * A part of an entry in three versions.
     *
     * @param mine whether the second editor changed it, so that it stays as typed
     */
    public record Row(String label, String seen, String now, String typed, boolean mine) {}

    /** Compares what was typed with what was seen and with what there is. */
    static Versions compare(Kind kind, Entry seen, Entry now, Typed typed, Sheets sheets, Wording wording) {
        var before = Filled.from(kind, seen);
        var present = Filled.from(kind, now);
        Map<String, String> parts = Stream.concat(
                        kind.fields().stream()
                                .map(field -> Map.entry("/event/" + field.name(), sheets.label(kind, field.name()))),
                        Stream.of(
                                Map.entry("/event/concerns", wording.say("field.concerns")),
                                Map.entry("/event/note", wording.say("field.note")),
                                Map.entry("/sources", wording.say("sources")),
                                Map.entry("/on", wording.say("field.on"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var merged = typed;
        var order = Stream.of(
                        Stream.of("/on"),
                        kind.fields().stream().map(field -> "/event/" + field.name()),
                        Stream.of("/event/concerns", "/event/note", "/sources"))
                .flatMap(each -> each)
                .toList();
        var rows = Stream.<Row>builder();
        for (var part : order) {
            boolean theirs = !present.sameAs(before, part);
            boolean mine = !typed.sameAs(before, part);
            if (theirs && !mine) {
                merged = merged.taking(part, present);
            }
            if (theirs || mine) {
                rows.add(new Row(
                        parts.getOrDefault(part, part),
                        text(before, part),
                        text(present, part),
                        text(merged, part),
                        mine));
            }
        }
        return new Versions(now, rows.build().toList(), merged);
    }

    private static String text(Typed typed, String part) {
        return Optional.of(typed.below(part).map(Map.Entry::getValue).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElse("–");
    }
}
