package chronicle.query.postgres;

import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold for a row of the register. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Conditions() {}

    static Conditions standing(long position) {
        Conditions all = new Conditions();
        all.and("known @> ?::bigint", position);
        all.and("standing");
        return all;
    }

    static Conditions of(Entries question, long position) {
        Conditions all = new Conditions();
        all.and("known @> ?::bigint", position);
        switch (question.status()) {
            case STANDING -> all.and("standing");
            case RETRACTED -> all.and("not standing");
            case ALL -> {}
        }
        question.kind().ifPresent(kind -> all.and("kind = ?", kind));
        question.party().ifPresent(party -> all.and("parties @> array[?::text]", party));
        question.relation().ifPresent(relation -> all.and("relations @> array[?::text]", relation));
        question.origin().ifPresent(origin -> all.and("origin_source = ?", origin));
        question.from().ifPresent(from -> all.and("latest >= ?", from));
        question.until().ifPresent(until -> all.and("earliest < ?", until));
        question.q()
                .map(Conditions::words)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> all.and("search @@ to_tsquery('simple', ?)", words));
        return all;
    }

    static Conditions of(Changes question, long position) {
        Conditions all = new Conditions();
        all.and("position <= ?", position);
        question.by().ifPresent(by -> all.and("actor = ?", by));
        question.action().ifPresent(action -> all.and("action = ?", action));
        question.since().ifPresent(since -> all.and("recorded_at >= ?", since));
        question.relation().ifPresent(relation -> all.and("relations @> array[?::text]", relation));
        question.backdated()
                .ifPresent(backdated -> all.and("(latest < (recorded_at at time zone 'UTC')::date) = ?", backdated));
        return all;
    }

    /** All words, of which each may be the beginning of a longer one. */
    private static String words(String q) {
        return Arrays.stream(q.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    void and(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(Arrays.asList(values));
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Object[] arguments(Object... last) {
        return Stream.concat(arguments.stream(), Arrays.stream(last)).toArray();
    }
}
