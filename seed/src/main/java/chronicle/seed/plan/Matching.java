package chronicle.seed.plan;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Trees;
import chronicle.seed.source.SourceDraft;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a draft and an entry of another source tell the same happening. Rather no match than a wrong one: the kind,
 * the parties and the person are the same, and the days overlap or lie within a week. Where there is no person, all that
 * both tell is the same.
 */
public final class Matching {

    /** The rule, for whoever reads a plan. */
    public static final String RULE =
            "A record is taken for the same happening as a standing entry of another source if the kind, the parties"
                + " and the person are the same, and the days overlap or lie within a week of each other. A person is"
                + " the same by first and last name, accents and transliteration aside. Where there is no person,"
                + " everything that both tell must be the same. Days known less well than to the month, or where there"
                + " is no person to the year, are not compared; and where one entry or one record could match several"
                + " others, none of them does, unless just one has the very same days.";

    static final int NEAR_DAYS = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;
    private static final Set<String> PEOPLE = Set.of("visitor", "person");
    private static final String CONCERNS = "concerns";

    private Matching() {}

    /** Who acts, by the field that names the person. */
    record Person(String field, String name) {}

    static Optional<Person> person(Statement statement) {
        return fields(statement).entrySet().stream()
                .filter(field -> PEOPLE.contains(field.getKey()))
                .map(field -> new Person(field.getKey(), field.getValue().toString()))
                .findFirst();
    }

    /** Whether a field of an event tells more than who, with whom and whom it concerns. */
    static boolean tellsMore(Kind kind, String field) {
        return !PEOPLE.contains(field)
                && !field.equals(CONCERNS)
                && kind.field(field)
                        .filter(one -> one.type() == FieldType.PARTY)
                        .isEmpty();
    }

    /** Why they are the same happening; empty if they are not known to be. */
    static Optional<String> why(SourceDraft draft, Current entry) {
        Statement one = draft.statement();
        Statement other = entry.statement();
        Kind kind = Kind.of(one.event());
        if (!entry.standing()
                || kind != Kind.of(other.event())
                || !sameParties(kind, one, other)
                || !sameHappening(kind, one, other)) {
            return Optional.empty();
        }
        return days(one, other)
                .map(days -> "the same kind (" + kind.name() + "), the same parties"
                        + person(one)
                                .flatMap(person -> person(other)
                                        .map(counterpart -> person.name().equals(counterpart.name())
                                                ? ", the same person (" + person.name() + ")"
                                                : ", the same person (" + person.name() + ", there "
                                                        + counterpart.name() + ")"))
                                .orElse("")
                        + "; " + days);
    }

    /** Whether they are dated alike, to the letter. */
    static boolean sameDays(SourceDraft draft, Current entry) {
        return draft.statement().on().equals(entry.statement().on());
    }

    private static boolean sameParties(Kind kind, Statement one, Statement other) {
        return agree(kind, one, other, FieldType.PARTY);
    }

    private static boolean sameHappening(Kind kind, Statement one, Statement other) {
        Optional<Person> person = person(one);
        if (person.isPresent()) {
            return person(other)
                    .filter(counterpart -> People.same(person.get().name(), counterpart.name()))
                    .isPresent();
        }
        return kind.fields().stream().map(Field::type).distinct().allMatch(type -> agree(kind, one, other, type));
    }

    /** Whether the fields of a type say the same wherever both say something; lists in whatever order. */
    private static boolean agree(Kind kind, Statement one, Statement other, FieldType type) {
        Map<String, Object> first = fields(one);
        Map<String, Object> second = fields(other);
        return kind.fields().stream()
                .filter(field -> field.type() == type)
                .map(Field::name)
                .filter(name -> first.containsKey(name) && second.containsKey(name))
                .allMatch(name -> plain(first.getOrDefault(name, "")).equals(plain(second.getOrDefault(name, ""))));
    }

    private static Object plain(Object value) {
        return value instanceof Collection<?> list
                ? new HashSet<>(list)
                : value.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> fields(Statement statement) {
        return Trees.write(new Telling(statement.event(), Margin.EMPTY));
    }

    private static Optional<String> days(Statement one, Statement other) {
        int coarsest = person(one).isPresent() ? MONTH : YEAR;
        Optional<Bounds> first = extent(one.on(), coarsest);
        Optional<Bounds> second = extent(other.on(), coarsest);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        long apart = Math.max(
                ChronoUnit.DAYS.between(first.get().latest(), second.get().earliest()),
                ChronoUnit.DAYS.between(second.get().latest(), first.get().earliest()));
        if (apart > NEAR_DAYS) {
            return Optional.empty();
        }
        String days = one.on() + ", there " + other.on();
        return Optional.of(
                one.on().equals(other.on())
                        ? "the same days (" + one.on() + ")"
                        : apart <= 0
                                ? "the days overlap (" + days + ")"
                                : "the days lie " + apart + (apart == 1 ? " day" : " days") + " apart (" + days + ")");
    }

    /** From the first to the last day on which something may have gone on, if that is known well enough. */
    private static Optional<Bounds> extent(Edtf on, int coarsest) {
        return on.end()
                .filter(end -> known(on.start(), coarsest) && known(end, coarsest))
                .map(end -> new Bounds(on.start().earliest(), end.latest()));
    }

    private static boolean known(Bounds bounds, int coarsest) {
        return !bounds.earliest().equals(LocalDate.MIN)
                && !bounds.latest().equals(LocalDate.MAX)
                && ChronoUnit.DAYS.between(bounds.earliest(), bounds.latest()) < coarsest;
    }
}
