package chronicle.app.page;

import chronicle.app.dates.Meant;
import chronicle.app.dates.PlainDates;
import chronicle.events.Bounds;
import chronicle.events.Parties;
import chronicle.events.Relation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what people type into the fields by which a page is asked; its address has it as programs write it. */
enum Plainly {
    /** A party by any of its names. */
    PARTY,
    /** Two parties by their names. */
    RELATION,
    /** One day in the world. */
    DAY,
    /** The first day of those that are named. */
    FIRST_DAY,
    /** The last day of those that are named. */
    LAST_DAY,
    /** A state of the chronicle: by position, by instant, or at the end of those days. */
    KNOWN,
    /** A state of the chronicle: by position, by instant, or at the beginning of those days. */
    SINCE;

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[–,;/&-]|\\band\\b)\\s*|\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION =
            Pattern.compile("(?:position |@ ?)([0-9][0-9,]{0,20})", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("[d MMMM uuuu][uuuu-MM-dd][,] HH:mm[ 'UTC']", Locale.ENGLISH);
    private static final int LAST_SECOND = 59;

    /** How the field is read that fills a parameter. */
    static Optional<Plainly> of(String parameter) {
        return switch (parameter) {
            case "party" -> Optional.of(PARTY);
            case "relation" -> Optional.of(RELATION);
            case "asOf", "toAsOf" -> Optional.of(DAY);
            case "from" -> Optional.of(FIRST_DAY);
            case "until" -> Optional.of(LAST_DAY);
            case "knownAt", "toKnownAt" -> Optional.of(KNOWN);
            case "since" -> Optional.of(SINCE);
            default -> Optional.empty();
        };
    }

    /** What an address has for that, if it is understood. */
    Optional<String> read(String typed) {
        var text = typed.strip();
        return switch (this) {
            case PARTY -> Optional.of(PartyNames.id(text)).filter(Parties::knows);
            case RELATION -> relation(text);
            case DAY ->
                days(text)
                        .filter(named -> named.earliest().equals(named.latest()))
                        .map(Bounds::earliest)
                        .map(LocalDate::toString);
            case FIRST_DAY -> first(text);
            case LAST_DAY -> last(text);
            case KNOWN -> recorded(text).or(() -> last(text));
            case SINCE -> recorded(text).or(() -> first(text));
        };
    }

    /** Names may have in them what stands between names. */
    private static Optional<String> relation(String text) {
        return BETWEEN.matcher(text)
                .results()
                .flatMap(between -> parties(text, between).stream())
                .findFirst();
    }

    private static Optional<String> parties(String text, MatchResult between) {
        var one = PartyNames.id(text.substring(0, between.start()));
        var other = PartyNames.id(text.substring(between.end()));
        return Relation.parse(one + "-" + other).map(Relation::id);
    }

    private static Optional<String> first(String text) {
        return days(text)
                .map(Bounds::earliest)
                .filter(day -> !day.equals(LocalDate.MIN))
                .map(LocalDate::toString);
    }

    private static Optional<String> last(String text) {
        return days(text)
                .map(Bounds::latest)
                .filter(day -> !day.equals(LocalDate.MAX))
                .map(LocalDate::toString);
    }

    private static Optional<Bounds> days(String text) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "today", "now" -> Optional.of(new Bounds(today, today));
            case "yesterday" -> Optional.of(new Bounds(today.minusDays(1), today.minusDays(1)));
            default ->
                switch (PlainDates.read(text, false)) {
                    case Meant.Clear(var date) -> Optional.of(date.start());
                    case Meant.Unclear _ -> Optional.empty();
                };
        };
    }

    /** An instant is read as pages write it, without its seconds: what was recorded in them belongs to it. */
    private static Optional<String> recorded(String text) {
        var position = POSITION.matcher(text);
        if (position.matches()) {
            return Optional.of("@" + position.group(1).replace(",", ""));
        }
        try {
            return Optional.of(LocalDateTime.parse(text, MINUTE)
                    .plusSeconds(LAST_SECOND)
                    .toInstant(ZoneOffset.UTC)
                    .toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
