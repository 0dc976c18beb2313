package chronicle.query.postgres;

import chronicle.events.Direction;
import chronicle.query.engine.Certainty;
import chronicle.query.question.DyadYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is told of two parties through time, towards each side, and the days of which entries about them speak. */
record DyadHistory(List<Towards> sides, List<Span> spans) {

    /** What is held of one towards the other, by view, in order of days. */
    record Towards(Direction direction, Map<String, List<Held>> views) {}

    /** The days on which an entry may have happened. */
    record Span(LocalDate earliest, LocalDate latest) {
        boolean touches(int year) {
            return earliest.getYear() <= year && latest.getYear() >= year;
        }
    }

    /** What is held on the days from one inclusive until another exclusive. */
    record Held(LocalDate from, LocalDate until, DyadYear.Told told, List<String> relations) {

        static Held of(LocalDate from, LocalDate until, Certainty certainty, JsonNode answers) {
            return new Held(
                    from,
                    until,
                    new DyadYear.Told(certainty, texts(answers, "/status")),
                    texts(answers, "/state/relations"));
        }

        private static List<String> texts(JsonNode answers, String pointer) {
            return answers.valueStream()
                    .map(answer -> answer.at(pointer))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .distinct()
                    .toList();
        }
    }

    /** Hands on a row for each side and year. */
    void rows(Optional<Integer> from, int until, Consumer<DyadYear> taker) {
        Optional<Integer> begun = begun();
        if (begun.isEmpty()) {
            return;
        }
        int first = Math.max(begun.get(), from.orElse(Integer.MIN_VALUE));
        for (Towards side : sides) {
            for (int year = first; year < until; year++) {
                taker.accept(row(side, year));
            }
        }
    }

    /** The first year of which anything is told. */
    private Optional<Integer> begun() {
        Stream<LocalDate> told = sides.stream()
                .flatMap(side -> side.views().values().stream())
                .flatMap(List::stream)
                .map(Held::from);
        return Stream.concat(told, spans.stream().map(Span::earliest))
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .map(LocalDate::getYear)
                .min(Integer::compare);
    }

    private DyadYear row(Towards side, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, DyadYear.Told> told = new HashMap<>();
        List<String> relations = new ArrayList<>();
        side.views()
                .forEach((view, held) -> on(end, held).ifPresent(one -> {
                    told.put(view, one.told());
                    relations.addAll(one.relations());
                }));
        return new DyadYear(
                side.direction().relation().id(),
                side.direction().from().id(),
                side.direction().to().id(),
                year,
                Map.copyOf(told),
                List.copyOf(relations),
                spans.stream().filter(span -> span.touches(year)).count());
    }

    /** What is held of a day, found by halving. */
    private static Optional<Held> on(LocalDate day, List<Held> held) {
        int low = 0;
        int high = held.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (held.get(middle).from().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > 0 && day.isBefore(held.get(low - 1).until()) ? Optional.of(held.get(low - 1)) : Optional.empty();
    }
}
