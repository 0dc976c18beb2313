package chronicle.query.oracle;

import chronicle.events.Actor;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Slug;
import chronicle.events.Source;
import chronicle.events.Stance;
import chronicle.events.Statement;
import chronicle.events.Trees;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Statements of given kinds about a handful of parties, persons, cities and matters, so that they meet. */
final class RandomStatements {

    private final Random random;
    private final RandomDates dates;
    private final List<String> parties;

    RandomStatements(Random random, RandomDates dates, List<String> parties) {
        this.random = random;
        this.dates = dates;
        this.parties = parties;
    }

    /** A statement that the rules of the vocabulary accept. */
    Statement statement(Kind kind) {
        while (true) {
            try {
                Statement statement = draw(kind);
                if (Trees.faults(statement).isEmpty()) {
                    return statement;
                }
            } catch (IllegalArgumentException refused) {
                continue;
            }
        }
    }

    private Statement draw(Kind kind) {
        List<String> shuffled = new ArrayList<>(parties);
        Collections.shuffle(shuffled, random);
        Object[] values =
                kind.fields().stream().map(field -> value(field, shuffled)).toArray();
        if (kind.name().equals("aid-offered")) {
            values[3] = values[2].equals(Optional.empty()) ? Optional.empty() : Optional.of("USD");
        }
        return new Statement(
                kind.spanning() ? dates.span() : dates.point(),
                event(kind, values),
                new Margin(some(), random.nextInt(5) == 0 ? Optional.of("a note") : Optional.empty()),
                sources());
    }

    private static DiplomaticEvent event(Kind kind, Object[] values) {
        try {
            return (DiplomaticEvent) kind.type().getConstructors()[0].newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object value(Field field, List<String> shuffled) {
        if (field.list()) {
            return list(field);
        }
        if (field.optional() && random.nextInt(2) == 0) {
            return Optional.empty();
        }
        Object value = single(field, shuffled);
        return field.optional() ? Optional.of(value) : value;
    }

    private Object single(Field field, List<String> shuffled) {
        return switch (field.type()) {
            case PARTY -> new Party(shuffled.isEmpty() ? parties.getFirst() : shuffled.removeFirst());
            case ACTOR -> actor();
            case SLUG -> new Slug(pick(List.of("the-war", "the-other-war")));
            case TEXT -> text(field);
            case NUMBER -> new BigDecimal(pick(List.of("1", "12", "53.5")));
            case DATE -> dates.point();
            case MISSION_RANK ->
                pick(List.of(MissionRank.EMBASSY, MissionRank.EMBASSY, MissionRank.LEGATION, MissionRank.CONSULATE));
            case STANCE -> pick(List.of(Stance.values()));
            case NUMBERS -> Map.of("for", new BigDecimal("53"), "against", new BigDecimal("47"));
        };
    }

    private String text(Field field) {
        return field.name() + pick(List.of(" one", " one", " two"));
    }

    private Actor actor() {
        return new Actor(pick(List.of(parties.getFirst(), parties.getLast(), "The Observer")));
    }

    private List<?> list(Field field) {
        if (field.type() == FieldType.PARTY) {
            int size = Math.min(parties.size(), field.pair() ? 2 : 2 + random.nextInt(2));
            List<String> shuffled = new ArrayList<>(parties);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, size).stream().map(Party::new).toList();
        }
        int size = (field.optional() ? 0 : 2) + random.nextInt(2);
        return IntStream.range(0, size)
                .mapToObj(i -> field.type() == FieldType.ACTOR
                        ? i == 0 ? actor() : new Actor("somebody " + i)
                        : field.name() + " " + i)
                .toList();
    }

    private List<Source> sources() {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> new Source(
                        "source " + i,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        random.nextInt(4) == 0 ? Map.of("on", "1993") : Map.of()))
                .toList();
    }

    private List<Party> some() {
        return random.nextInt(4) == 0 ? List.of(new Party(pick(parties))) : List.of();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
