package chronicle.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of parties: who can take part, by which id and name, and whose place they took. */
public final class Parties {

    private static final int SHOWN = 60;

    private static final List<PartyEntry> ALL = PartyCatalogue.read();
    private static final Map<String, PartyEntry> BY_ID = byId();
    private static final Map<String, List<PartyEntry>> BY_NAME = byName();
    private static final Map<String, Party> PARTIES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(PartyEntry::id, entry -> new Party(entry.id())));

    private Parties() {}

    /** Every entry, in the order of the ids by code point. */
    public static List<PartyEntry> all() {
        return ALL;
    }

    /** Whether the catalogue has a party of that very id. */
    public static boolean knows(String id) {
        return BY_ID.containsKey(id);
    }

    /** What the catalogue knows under that very id, if anything. */
    public static Optional<PartyEntry> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The party of that very id, if the catalogue has it. */
    public static Optional<Party> party(String id) {
        return Optional.ofNullable(PARTIES.get(id));
    }

    /**
     * The entries that go by that name or have gone by it, whatever its case, accents and punctuation; today's countries
     * before those of the past.
     */
    public static List<PartyEntry> called(String name) {
        return BY_NAME.getOrDefault(folded(name), List.of());
    }

    static String complaint(String id) {
        Stream<PartyEntry> near = Stream.concat(
                called(id).stream(), ALL.stream().filter(entry -> entry.id().equalsIgnoreCase(id)));
        String hint = near.findFirst()
                .map(entry -> "; perhaps " + entry.id() + " (" + entry.name() + ")")
                .orElse("");
        String shown = id.length() > SHOWN ? id.substring(0, SHOWN) + "…" : id;
        return "no party has the id " + shown.replaceAll("\\p{Cntrl}", " ") + hint
                + "; expected ISO 3166-1 alpha-2 or an id of /api/v1/parties";
    }

    static void require(String id) {
        if (!knows(id)) {
            throw new IllegalArgumentException(complaint(id));
        }
    }

    private static Map<String, PartyEntry> byId() {
        Map<String, PartyEntry> entries = new HashMap<>();
        ALL.forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    private static Map<String, List<PartyEntry>> byName() {
        Map<String, List<PartyEntry>> entries = new LinkedHashMap<>();
        for (PartyType type : PartyType.values()) {
            ALL.stream()
                    .filter(entry -> entry.type() == type)
                    .forEach(entry -> Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
                            .map(Parties::folded)
                            .distinct()
                            .forEach(name -> entries.computeIfAbsent(name, _ -> new ArrayList<>())
                                    .add(entry)));
        }
        entries.replaceAll((_, found) -> List.copyOf(found));
        return entries;
    }

    private static String folded(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String plain = letters.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.startsWith("the ") ? plain.substring("the".length()) : plain;
    }
}
