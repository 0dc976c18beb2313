package chronicle.events;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a clause together from texts and values: parties by name, ranks and conflicts in words. */
final class Phrase {

    private static final int DECIMALS = 6;

    private Phrase() {}

    /** The parts, one after the other. */
    static String of(Object... parts) {
        StringBuilder phrase = new StringBuilder();
        for (Object part : parts) {
            phrase.append(words(part));
        }
        return phrase.toString();
    }

    /** An optional part after the words that lead to it; nothing if it is absent. */
    static String with(String before, Optional<?> part) {
        return with(before, part, "");
    }

    /** An optional part between the words around it; nothing if it is absent. */
    static String with(String before, Optional<?> part, String after) {
        return part.map(present -> before + words(present) + after).orElse("");
    }

    /** Who did it, or else the party for which it was done. */
    static String actor(Optional<Actor> by, Party party) {
        return by.isPresent() ? words(by.get()) : words(party);
    }

    private static String words(Object part) {
        return switch (part) {
            case String text -> text;
            case Party party -> name(party);
            case Actor actor -> actor.inSentence();
            case Slug slug -> name(slug);
            case MissionRank rank ->
                rank == MissionRank.OTHER ? "mission" : rank.word().replace("interests-", "interests ");
            case BigDecimal number -> grouped(number);
            case List<?> list -> enumeration(list);
            default -> throw new IllegalArgumentException("no phrase holds a " + part.getClass());
        };
    }

    private static String name(Party party) {
        return Parties.find(party.id()).map(PartyEntry::inSentence).orElse(party.id());
    }

    private static String name(Slug slug) {
        StringBuilder name = new StringBuilder(slug.text());
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    private static String grouped(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    private static String enumeration(List<?> list) {
        List<String> names = list.stream().map(Phrase::words).toList();
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
