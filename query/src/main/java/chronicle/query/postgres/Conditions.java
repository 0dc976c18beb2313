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
import java.util.stream.Stream;

/** What has to hold for a row of the register. */
final class Conditions {

    private static final String AFTER_INSTANT = """
        position > coalesce((select j.position from chronicle.journal j where j.recorded_at < ?
            order by j.recorded_at desc, j.position desc limit 1), 0)\
        """;

    private static final String DAYS = "daterange(earliest, greatest(earliest, latest), '[]')";

    private final List<String> conditions;
    private final List<Object> arguments;

    private Conditions() {
        this(List.of(), List.of());
    }

    private Conditions(List<String> conditions, List<Object> arguments) {
        this.conditions = new ArrayList<>(conditions);
        this.arguments = new ArrayList<>(arguments);
    }

    /** All that is asked of entries but their days. */
    static Conditions of(Entries question, long position) {
        if (question.from().orElse(LocalDate.MIN).isAfter(question.until().orElse(LocalDate.MAX))) {
            throw new Unanswered(Unanswered.Why.INVALID_PARAMETER, "from: expected a day before until");
        }
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

    /** Adds that an entry may be of one of the days that are asked for. */
    Conditions within(Entries question) {
        if (question.from().isPresent() || question.until().isPresent()) {
            and(DAYS + " && daterange(?::date, ?::date)", from(question), until(question));
        }
        return this;
    }

    /**
     * The same for a list in the order of days, in parts that share no entry. PostgreSQL cannot guess that those of the days
     * asked for lie together, and would read all that come before; so what began earlier and reaches into them is found by
     * its days, and what begins in them in their order.
     */
    List<Conditions> stretches(Entries question) {
        if (question.from().isEmpty()) {
            question.until().ifPresent(_ -> and("earliest < ?::date", until(question)));
            return List.of(this);
        }
        Conditions before = new Conditions(conditions, arguments);
        before.within(question).and(DAYS + " @> ?::date and earliest < ?::date", from(question), from(question));
        and("earliest >= ?::date and earliest < ?::date", from(question), until(question));
        return List.of(before, this);
    }

    private static String from(Entries question) {
        return Days.text(question.from().orElse(LocalDate.MIN));
    }

    private static String until(Entries question) {
        return Days.text(question.until().orElse(LocalDate.MAX));
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
