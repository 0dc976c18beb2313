package chronicle.drawn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws trees from a schema, by a seed, most of which keep it; and spoils them, so that most no longer do. */
public final class RandomInstances {

    private static final List<String> TEXTS = List.of(
            "Baku",
            "Section 907",
            "“Côte d’Ivoire” \\ / ~ \"",
            "日本 𝒳",
            "a",
            " a",
            "a\n",
            "\u00a0",
            "\u2003x",
            "x\u0085",
            "two\nlines",
            "tab\tbed",
            "",
            " ",
            "x".repeat(1000),
            "x".repeat(1001),
            "x".repeat(2000),
            "x".repeat(2001),
            "𝒳".repeat(1001),
            "\u0007",
            "AZ",
            "US",
            "az",
            "adr",
            "SUHH",
            "XX",
            "USD",
            "visits",
            "nagorno-karabakh",
            "a--b",
            "-a",
            "a-",
            "A-b",
            "x1-2",
            "a".repeat(120),
            "a".repeat(121),
            "embassy",
            "supports",
            "~._-",
            "id.1~x_-");
    private static final List<String> DAYS = List.of(
            "1992",
            "1992-10",
            "1992-10-24",
            "1992~",
            "1992-10?",
            "1992-10-24%",
            "199X",
            "19XX",
            "XXXX",
            "XXXX-XX",
            "1992-XX",
            "1992-XX-XX",
            "1992-02-XX",
            "2003-21",
            "2003-24",
            "-0044-03-15",
            "-4712",
            "-4713",
            "-0000",
            "-004X",
            "1992-13",
            "1992-00",
            "1993-02-29",
            "1992-04-31",
            "1992-02-30",
            "1992-01-32",
            "1992-1",
            "92",
            "12/3/1992",
            "1992-10-24T12:00Z",
            "[1992..1993-01-20]",
            "[..1992]",
            "[1992..]",
            "[1992,1993]",
            "[1992 , 1993..1994,..]",
            "[199X,2001]",
            "[1992?]",
            "[1993..1992]",
            "[2003-21]",
            "[1992..199X]",
            "[]",
            "[1992",
            "{1992}",
            "Y17000",
            "1992?~",
            "2003-02-14/2003-02-23",
            "2011/2016",
            "1999/..",
            "../1999",
            "/1999",
            "1999/",
            "..",
            "/",
            "2016/2011",
            "199X/2001",
            "2003-21/2003-22",
            "1992/1993/1994",
            "1992 ",
            " 1992",
            "1992\n",
            "١٩٩٢");
    private static final List<String> ADDRESSES = List.of(
            "https://example.org",
            "HTTP://example.org:8080/a?b=c#d",
            "https://example.org/a b",
            "https:///path",
            "ftp://x",
            "https://[::1]/x",
            "https://example.org/%zz",
            "https://example.org/%20x",
            "https://example.org/日本",
            "javascript:alert(1)",
            "https://a_b.org",
            "https://example.org/#a#b",
            "https://-x.org",
            "https://x.org/<a>",
            "https://x.org:/",
            "https://1.2.3.4?x");
    private static final List<String> STRINGS =
            Stream.of(TEXTS, DAYS, ADDRESSES).flatMap(List::stream).toList();
    private static final List<BigDecimal> NUMBERS = Stream.of(
                    "0",
                    "12",
                    "10000000",
                    "53.5",
                    "-0.000001",
                    "1.10",
                    "0.0000001",
                    "1.0000000",
                    "1E+15",
                    "-999999999999999.999999",
                    "1E+14",
                    "1E+40",
                    "1000000000000000")
            .map(BigDecimal::new)
            .toList();
    private static final String LETTERS = "aZ09 -./[]X?~%,:#\n\u00a0\u2028é𝒳\"\\";

    private final Random random;
    private final Map<Map<String, Object>, List<String>> fitting = new HashMap<>();

    /** Draws the same for the same seed. */
    public RandomInstances(long seed) {
        this.random = new Random(seed);
    }

    /** A tree that is made as the schema says, though not every rule between its parts is looked at. */
    public Object of(Map<String, Object> schema) {
        return draw(schema, object(schema.getOrDefault("$defs", Map.of())));
    }

    /** The same tree with one thing changed at random: sometimes for the worse, sometimes for nothing. */
    public Object spoilt(Object tree) {
        switch (tree) {
            case Map<?, ?> map
            when random.nextInt(4) > 0 && !map.isEmpty() -> {
                Map<String, Object> copy = new LinkedHashMap<>(object(map));
                String name = pick(List.copyOf(copy.keySet()));
                switch (random.nextInt(8)) {
                    case 0 -> copy.remove(name);
                    case 1 ->
                        copy.put(pick(List.of("note", "by", "lastDay", "amount", "currency", "city", "x", "")), leaf());
                    default -> copy.put(name, spoilt(copy.get(name)));
                }
                return copy;
            }
            case List<?> list
            when random.nextInt(4) > 0 && !list.isEmpty() -> {
                List<Object> copy = new ArrayList<>(list);
                int at = random.nextInt(copy.size());
                switch (random.nextInt(6)) {
                    case 0 -> copy.remove(at);
                    case 1 -> copy.add(copy.get(at));
                    case 2 -> IntStream.range(0, 101).forEach(i -> copy.add("x" + i));
                    default -> copy.set(at, spoilt(copy.get(at)));
                }
                return copy;
            }
            case String text
            when random.nextInt(3) > 0 -> {
                return edited(text);
            }
            default -> {
                return leaf();
            }
        }
    }

    private Object draw(Map<String, Object> schema, Map<String, Object> shared) {
        if (schema.get("$ref") instanceof String reference) {
            return draw(object(shared.get(reference.substring(reference.lastIndexOf('/') + 1))), shared);
        }
        if (schema.containsKey("const")) {
            return schema.get("const");
        }
        if (schema.get("enum") instanceof List<?> words) {
            return pick(words);
        }
        return switch ((String) schema.get("type")) {
            case "object" -> members(schema, shared);
            case "array" -> elements(schema, shared);
            case "string" -> text(schema);
            case "number" -> pick(NUMBERS.subList(0, 6));
            default -> throw new IllegalArgumentException("nothing is drawn from " + schema);
        };
    }

    private Map<String, Object> members(Map<String, Object> schema, Map<String, Object> shared) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        var required = schema.getOrDefault("required", List.of());
        object(schema.getOrDefault("properties", Map.of())).forEach((name, member) -> {
            if (((List<?>) required).contains(name) || random.nextInt(3) == 0) {
                drawn.put(name, draw(object(member), shared));
            }
        });
        if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
            drawn.put(pick(TEXTS.subList(0, 5)), draw(object(others), shared));
            drawn.put(pick(TEXTS.subList(0, 5)), draw(object(others), shared));
        }
        return drawn;
    }

    private List<Object> elements(Map<String, Object> schema, Map<String, Object> shared) {
        int fewest = (int) schema.getOrDefault("minItems", 0);
        int most = Math.min((int) schema.getOrDefault("maxItems", 3), fewest + 2);
        return IntStream.range(0, fewest + random.nextInt(most - fewest + 1))
                .mapToObj(_ -> draw(object(schema.get("items")), shared))
                .toList();
    }

    private String text(Map<String, Object> schema) {
        return pick(fitting.computeIfAbsent(schema, RandomInstances::fitting));
    }

    private static List<String> fitting(Map<String, Object> schema) {
        var pattern = Pattern.compile(((String) schema.get("pattern")).replaceFirst("\\$$", "\\\\z"));
        int longest = (int) schema.get("maxLength");
        return STRINGS.stream()
                .filter(text -> text.codePointCount(0, text.length()) <= longest)
                .filter(text -> pattern.matcher(text).find())
                .toList();
    }

    private Object leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(NUMBERS);
            case 1 -> random.nextBoolean();
            case 2 -> List.of();
            case 3 -> Map.of();
            case 4 -> pick(DAYS);
            default -> pick(STRINGS);
        };
    }

    private String edited(String text) {
        int[] all = text.codePoints().toArray();
        int at = random.nextInt(all.length + 1);
        String before = new String(all, 0, at);
        String after = new String(all, at, all.length - at);
        int letter = pick(LETTERS.codePoints().boxed().toList());
        return switch (random.nextInt(3)) {
            case 0 -> before + Character.toString(letter) + after;
            case 1 -> before + (after.isEmpty() ? "" : new String(all, at + 1, all.length - at - 1));
            default -> before + before + after;
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
