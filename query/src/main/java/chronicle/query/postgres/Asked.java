package chronicle.query.postgres;

import chronicle.query.question.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A known time as a subselect with the columns position, recorded_at (null for position 0) and future: an instant or a
 * day is resolved to the last position recorded by then, by the database's clock.
 */
record Asked(String sql, List<Object> arguments) {

    private static final String HEAD = "select position, recorded_at, false as future from chronicle.journal_head";
    private static final String POSITION = """
        select n.position, (select recorded_at from chronicle.journal j where j.position = n.position) as recorded_at,
            n.position > head.position as future
        from (select ?::bigint as position) n, chronicle.journal_head head\
        """;
    private static final String BY = """
        select coalesce(line.position, 0) as position, line.recorded_at, %s as future
        from (select ?::timestamptz as until, ?::date as day) t
        cross join chronicle.journal_head head
        left join lateral (select position, recorded_at from chronicle.journal
            where recorded_at <= t.until order by recorded_at desc, position desc limit 1) line on true\
        """;
    private static final String BY_INSTANT = BY.formatted("t.until > greatest(clock_timestamp(), head.recorded_at)");
    private static final String BY_DAY = BY.formatted("t.day > (clock_timestamp() at time zone 'UTC')::date");

    static Asked of(KnownAt knownAt) {
        return switch (knownAt) {
            case KnownAt.Now _ -> new Asked(HEAD, List.of());
            case KnownAt.Position(long number) -> new Asked(POSITION, List.of(number));
            case KnownAt.At(Instant instant) ->
                new Asked(BY_INSTANT, List.of(instant.truncatedTo(ChronoUnit.MICROS), day(instant)));
            case KnownAt.On(LocalDate day) -> new Asked(BY_DAY, List.of(end(day), day));
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(1, ChronoUnit.MICROS);
    }
}
