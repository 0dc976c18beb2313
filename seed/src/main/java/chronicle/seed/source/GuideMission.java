package chronicle.seed.source;

import chronicle.events.MissionRank;
import chronicle.events.Parties;
import chronicle.events.Party;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mission that a clause of a head speaks of.
 *
 * @param ranks in the order of the words; at least one
 * @param several whether the clause speaks of missions rather than of one
 * @param from whence it moved, where the clause says so
 * @param to where it moved to, where the clause says so
 */
record GuideMission(
        Party sender,
        Party host,
        List<MissionRank> ranks,
        boolean several,
        Optional<String> city,
        Optional<String> from,
        Optional<String> to) {
    private static final Party US = Parties.party("US").orElseThrow();
    private static final String RANK =
            "(embass(?:y|ies)|legations?|consulates? general|consulates?|interests? sections?|liaison offices?)";
    private static final Pattern MISSION = Pattern.compile("(?i)\\b" + RANK + "\\b");
    private static final Pattern PLURAL = Pattern.compile("(?i)\\b(?:embassies|legations|consulates)\\b");
    private static final Pattern WHOSE =
            Pattern.compile("(\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*)*) (?i:" + RANK + ")\\b");
    private static final Pattern AMERICAN = Pattern.compile("\\b(?:American?|U\\.S\\.|United States)$");
    private static final Pattern WITH_US =
            Pattern.compile("(?i)\\b(?:in washington|(?:in|to) the (?:united states|u\\.s\\b))");
    private static final String DONE =
            "opens|opened|re-?opens|re-?opened|re-?established|established|closed|raised|elevated|downgraded|status|operations";
    private static final Pattern PLACE = Pattern.compile("(?i:" + RANK + ")(?i: status)?(?: was)?(?i: (?:" + DONE
            + "))?(?: near the government of [\\p{L} ]+?)? (?i:in|at) (.+)");
    private static final Pattern NAMED_BY_PLACE = Pattern.compile("(?:Embassy|Legation) (?!(?i:" + DONE
            + "|staff|moved|moves|returned|returns|transferred|near|separated)\\b)(\\p{Lu}\\p{L}.*)");
    private static final Pattern MOVE =
            Pattern.compile(" from (\\p{Lu}[\\p{L} .’'-]+?) to (\\p{Lu}[\\p{L} .’'-]+?)(?:,| \\(|$)");
    private static final Pattern MOVED_TO = Pattern.compile(
            "(?i:moved|moves|returned|returns|transferred|relocated) to (\\p{Lu}[\\p{L} .’'-]+?)(?:,| \\(|$)");

    /** The mission of a clause that is about a party; empty if it speaks of none. */
    static Optional<GuideMission> of(String clause, Party party) {
        List<MissionRank> ranks = MISSION.matcher(clause)
                .results()
                .map(found -> rank(found.group(1).toLowerCase(Locale.ROOT)))
                .toList();
        if (ranks.isEmpty()) {
            return Optional.empty();
        }
        GuideParties parties = new GuideParties("", party);
        boolean theirs = WITH_US.matcher(clause).find() || belongsTo(clause, parties);
        Optional<String> place = theirs ? placeWithUs(clause, ranks.getFirst()) : place(clause, parties);
        Matcher move = MOVE.matcher(clause);
        Matcher movedTo = MOVED_TO.matcher(clause);
        boolean both = move.find() && !move.group(1).equals(move.group(2));
        return Optional.of(new GuideMission(
                theirs ? party : US,
                theirs ? US : party,
                ranks,
                PLURAL.matcher(clause).find(),
                place,
                both ? Optional.of(move.group(1)) : Optional.empty(),
                both ? Optional.of(move.group(2)) : movedTo.find() ? Optional.of(movedTo.group(1)) : Optional.empty()));
    }

    private static MissionRank rank(String word) {
        return switch (word.charAt(0)) {
            case 'e' -> MissionRank.EMBASSY;
            case 'i' -> MissionRank.INTERESTS_SECTION;
            case 'c' -> word.endsWith("general") ? MissionRank.CONSULATE_GENERAL : MissionRank.CONSULATE;
            default -> word.startsWith("legation") ? MissionRank.LEGATION : MissionRank.OTHER;
        };
    }

    MissionRank rank() {
        return ranks.getFirst();
    }

    /** The rank that it was given instead, where the clause tells two. */
    Optional<MissionRank> nextRank() {
        return ranks.size() == 2 && ranks.get(0) != ranks.get(1) ? Optional.of(ranks.get(1)) : Optional.empty();
    }

    /** The same between the same two, the other way. */
    GuideMission inReturn() {
        return new GuideMission(
                /* sender= */ host,
                /* host= */ sender,
                ranks,
                several,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the word before the mission's is made from the party's name: "the Polish Legation". */
    private static boolean belongsTo(String clause, GuideParties parties) {
        return WHOSE.matcher(clause)
                .results()
                .map(found -> found.group(1))
                .filter(whose -> !AMERICAN.matcher(whose).find())
                .anyMatch(parties::isOwn);
    }

    private static Optional<String> place(String clause, GuideParties parties) {
        Matcher place = PLACE.matcher(clause);
        Matcher named = NAMED_BY_PLACE.matcher(clause);
        Optional<String> words = place.find()
                ? Optional.of(place.group(2))
                : named.find() ? Optional.of(named.group(1)) : Optional.empty();
        return words.flatMap(GuideMission::city)
                .filter(name -> Parties.called(name).isEmpty() && !parties.isOwn(name));
    }

    private static Optional<String> placeWithUs(String clause, MissionRank rank) {
        Matcher place = Pattern.compile("(?i)\\b(?:at|in) (?!the united states|the u\\.s|washington)(\\p{Lu}.*)")
                .matcher(clause);
        if (place.find()) {
            return city(place.group(1));
        }
        return rank == MissionRank.EMBASSY || rank == MissionRank.LEGATION
                ? Optional.of("Washington")
                : Optional.empty();
    }

    private static Optional<String> city(String words) {
        return Optional.of(words.replaceFirst("(?i)(?: to |,| \\(| (?:in|was|" + DONE + ")\\b).*", "")
                        .strip())
                .filter(name -> !name.isEmpty() && name.length() < 40)
                .filter(name -> !name.matches("the (?!Hague).*"));
    }
}
