package chronicle.query.engine;

import chronicle.events.JournalLine;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A journal taken apart by subjects. */
final class Alone {

    private Alone() {}

    /** For each subject of a view all lines of the entries that ever spoke of it. */
    static Map<String, List<JournalLine>> of(Timeline<?> view, List<JournalLine> journal) {
        Map<String, Set<String>> entries = new TreeMap<>();
        for (JournalLine line : journal) {
            line.event().said().map(view::touches).orElse(List.of()).stream()
                    .map(Touch::subject)
                    .forEach(subject -> entries.computeIfAbsent(subject, _ -> new TreeSet<>())
                            .add(line.event().entry()));
        }
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        subject -> journal.stream()
                                .filter(line ->
                                        subject.getValue().contains(line.event().entry()))
                                .toList()));
    }
}
