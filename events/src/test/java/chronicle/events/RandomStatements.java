package chronicle.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Statements of every kind that the rules accept, from a seed. */
final class RandomStatements {

    private static final List<String> POINTS = List.of(
            "1992", "1992-10", "1992-10-24", "1992~", "1992-10?", "199X", "2003-21", "[1992..1993-01-20]", "[..1992]");
    private static final List<String> SPANS = List.of("2003-02-14/2003-02-23", "2011/2016", "1999/..", "../1999");
    private static final List<String> TEXTS = List.of("Baku", "Section 907", "“Côte d’Ivoire” \\ / ~ \"", "日本 𝒳", "a");
    private static final List<String> PARTIES = List.of("AZ", "US", "AM", "SUHH", "adr", "azssr", "rsfsr", "baden");

    private final Random random;

    RandomStatements(long seed) {
        this.random = new Random(seed);
    }

    Statement statement(Kind kind) {
        List<Party> parties = shuffledParties();
        Object[] values =
                kind.fields().stream().map(field -> value(field, parties)).toArray();
        if (kind.name().equals("aid-offered") && values[2].equals(Optional.empty())) {
            values[3] = Optional.empty();
        } else if (kind.name().equals("aid-offered")) {
            values[3] = Optional.of("USD");
        } else if (kind.name().equals("mission-reranked")) {
            values[3] = values[2] == MissionRank.EMBASSY ? MissionRank.LEGATION : MissionRank.EMBASSY;
        } else if (kind.name().equals("mission-moved")) {
            values[4] = values[3] + " East";
        }
        List<String> days = new ArrayList<>(POINTS);
        if (kind.spanning()) {
            days.addAll(SPANS);
        }
        return new Statement(
                Edtf.parse(pick(days)),
                kind.event(values),
                new Margin(some(parties), random.nextBoolean() ? Optional.of(pick(TEXTS)) : Optional.empty()),
                sources(kind));
    }

    private Object value(Field field, List<Party> parties) {
        if (field.list()) {
            return list(field);
        }
        if (field.optional() && random.nextInt(3) == 0) {
            return Optional.empty();
        }
        Object value = single(field, parties);
        return field.optional() ? Optional.of(value) : value;
    }

    private Object single(Field field, List<Party> parties) {
        return switch (field.type()) {
            case PARTY -> parties.removeFirst();
            case ACTOR -> new Actor(random.nextBoolean() ? "AZ" : pick(TEXTS));
            case SLUG -> new Slug("nagorno-karabakh");
            case TEXT -> pick(TEXTS);
            case NUMBER -> new BigDecimal(pick(List.of("0", "12", "10000000", "53.5", "-0.000001", "1.10")));
            case DATE -> Edtf.parse("9999-12-31");
            case MISSION_RANK -> pick(List.of(MissionRank.values()));
            case STANCE -> pick(List.of(Stance.values()));
            case NUMBERS ->
                new TreeMap<>(Map.of(pick(TEXTS), new BigDecimal("53"), "uncertain", new BigDecimal("2.50")));
        };
    }

    private List<?> list(Field field) {
        int size = field.pair() ? 2 : (field.optional() ? 0 : 2) + random.nextInt(3);
        return field.type() == FieldType.PARTY
                ? shuffledParties().subList(0, size)
                : IntStream.range(0, size)
                        .mapToObj(i -> field.type() == FieldType.ACTOR ? new Actor("person " + i) : "person " + i)
                        .toList();
    }

    private List<Source> sources(Kind kind) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> new Source(
                        pick(TEXTS),
                        random.nextBoolean() ? Optional.of("https://example.org/a?b=c#d") : Optional.empty(),
                        random.nextBoolean() ? Optional.of(pick(TEXTS)) : Optional.empty(),
                        random.nextBoolean() ? Optional.of(Edtf.parse("2025-08")) : Optional.empty(),
                        says(kind)))
                .toList();
    }

    private Map<String, String> says(Kind kind) {
        Map<String, String> says = new HashMap<>();
        if (random.nextBoolean()) {
            says.put("on", pick(POINTS));
        }
        if (random.nextBoolean()) {
            says.put("words", pick(TEXTS));
        }
        if (random.nextBoolean()) {
            says.put(pick(kind.fields()).name(), pick(TEXTS));
        }
        return says;
    }

    private List<Party> shuffledParties() {
        List<Party> parties = new ArrayList<>(PARTIES.stream().map(Party::new).toList());
        Collections.shuffle(parties, random);
        return parties;
    }

    private List<Party> some(List<Party> parties) {
        return parties.subList(0, random.nextInt(3));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
