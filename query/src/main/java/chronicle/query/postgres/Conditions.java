package chronicle.query.postgres;

import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to hold for a row of the register. */
final class Conditions {

    private static final String AFTER_INSTANT = """
        position > coalesce((select j.position from chronicle.journal j where j.recorded_at < ?
            order by j.recorded_at desc, j.position desc limit 1), 0)\
        """;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Conditions() {}

    static Conditions of(Entries question, long position) {
        Conditions all = new Conditions();
        all.and("known @> ?::bigint and position <= ?", position, position);
        switch (question.status()) {
            case STANDING -> all.and("standing");
            case RETRACTED -> all.and("not standing");
            case ALL -> {}
        }
        question.kind().ifPresent(kind -> all.and("kind = ?", kind));
        question.party().ifPresent(party -> all.and("parties @> array[?::text]", party));
        question.relation().ifPresent(relation -> all.and("relations @> array[?::text]", relation));
        question.origin().ifPresent(all::claimedBy);
        all.between(question.from(), question.until());
        return all;
    }

    static Conditions of(Changes question, long position) {
        Conditions all = new Conditions();
        all.and("position <= ?", position);
        question.by().ifPresent(by -> all.and("actor = ?", by));
        question.action().ifPresent(action -> all.and("action = ?", action));
        question.since().ifPresent(all::since);
        question.relation().ifPresent(relation -> all.and("relations @> array[?::text]", relation));
        question.view().ifPresent(view -> all.and("touched @> array[?::text]", view));
        question.subject().ifPresent(subject -> all.and("touched @> array[?::text]", subject));
        question.origin().ifPresent(origin -> all.and("(origin_source = ? or told_source = ?)", origin, origin));
        question.edition().ifPresent(edition -> all.and("edition = ?", edition));
        question.backdated().ifPresent(backdated -> all.and(backdated ? "backdated" : "not backdated"));
        question.sourceUnchanged().ifPresent(unsourced -> all.and(unsourced ? "unsourced" : "not unsourced"));
        return all;
    }

    /** Whatever a source tells: its own entries, and its claims on others. */
    void claimedBy(String source) {
        and("origin_source = ?", source);
    }

    private void between(Optional<LocalDate> from, Optional<LocalDate> until) {
        LocalDate first = from.orElse(LocalDate.MIN);
        LocalDate end = until.orElse(LocalDate.MAX);
        if (first.isAfter(end)) {
            throw new Unanswered(Unanswered.Why.INVALID_PARAMETER, "from: expected a day before until");
        }
        if (from.isPresent() || until.isPresent()) {
            and(
                    "daterange(earliest, greatest(earliest, latest), '[]') && daterange(?::date, ?::date)",
                    Days.text(first),
                    Days.text(end));
        }
    }

    private void since(KnownAt since) {
        switch (since) {
            case KnownAt.Now _ -> and("false");
            case KnownAt.Position(long number) -> and("position > ?", number);
            case KnownAt.At(Instant instant) -> and(AFTER_INSTANT, instant);
            case KnownAt.On(LocalDate day) ->
                and(AFTER_INSTANT, day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
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
