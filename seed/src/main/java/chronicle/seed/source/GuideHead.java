package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.MissionRank;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.PartyEntry;
import chronicle.events.Recognition.RelationsEstablished;
import chronicle.events.Recognition.RelationsInterrupted;
import chronicle.events.Recognition.RelationsResumed;
import chronicle.events.Recognition.RelationsSevered;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionMoved;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Representation.MissionReranked;
import chronicle.events.Representation.MissionResumed;
import chronicle.events.Representation.MissionSuspended;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The head of an item of the guide, clause by clause; what it does not say plainly is not told. */
final class GuideHead {
    private static final Party US = Parties.party("US").orElseThrow();

    private enum Act {
        ESTABLISHED("establish|opened|opening|opens"),
        AGAIN("re-?establish|re-?open|resum|restor|renew|normaliz"),
        ENDED("sever|broken|ended|terminat|clos"),
        SUSPENDED("suspen|interrupt"),
        RANKED("elevat|raised|upgrad"),
        MOVED("moved|moves|transferred|relocated");

        private final Pattern words;

        Act(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")");
        }
    }

    private static final Map<String, MissionRank> RANKS = Map.of(
            "embassy", MissionRank.EMBASSY,
            "legation", MissionRank.LEGATION,
            "consulate general", MissionRank.CONSULATE_GENERAL,
            "consulate", MissionRank.CONSULATE,
            "interests section", MissionRank.INTERESTS_SECTION,
            "interest section", MissionRank.INTERESTS_SECTION);
    private static final Pattern MISSION =
            Pattern.compile("(?i)\\b(embassy|legation|consulate general|consulate|interests? section)\\b");
    private static final Pattern PLACE =
            Pattern.compile("(?i)(?:embassy|legation|consulate general|consulate|section)(?: status)? (?:in|at) (.+)");
    private static final Pattern MOVE =
            Pattern.compile("(?i) from (\\p{Lu}[\\p{L} .’'-]+?) to (\\p{Lu}[\\p{L} .’'-]+)$");
    private static final Pattern OURS = Pattern.compile(
            "(?i)(?:(?:U\\.S\\.|United States|American) )?Recognition of (?!the United States|U\\.S\\.|American)(.+)");
    private static final Pattern THEIRS = Pattern.compile(
            "(?i)(?:.+ )?Recognition of (?:the )?(?:Independence of )?(?:the )?(?:United States|U\\.S\\.).*");
    private static final Pattern WITH = Pattern.compile("(?i)relations with (?:the )?(.+)");
    private static final Pattern WASHINGTON = Pattern.compile("(?i)in washington|in the united states");

    private final String head;
    private final Party party;
    private final List<DiplomaticEvent> events = new ArrayList<>();

    GuideHead(String head, Party party) {
        this.head = head.replaceAll("[, ]+(?:\\d{4}.*)?\\.?$", "")
                .replaceAll("\\.$", "")
                .strip();
        this.party = party;
    }

    List<DiplomaticEvent> events() {
        Optional<Act> before = Optional.empty();
        for (String clause : head.split(" and (?!Tobago|Herzegovina|Nevis|Barbuda|Principe|the Grenadines)")) {
            Optional<Act> act = act(clause).or(carried(before));
            if (clause.contains("ecognition")) {
                recognition(clause);
            } else if (clause.toLowerCase(Locale.ROOT).contains("relations")) {
                act.ifPresent(what -> relations(clause, what));
            } else {
                act.ifPresent(what -> mission(clause, what));
            }
            before = act;
        }
        return events.stream().distinct().toList();
    }

    private static Supplier<Optional<Act>> carried(Optional<Act> before) {
        return () -> before;
    }

    private static Optional<Act> act(String clause) {
        String plain = clause.toLowerCase(Locale.ROOT);
        return Stream.of(Act.RANKED, Act.AGAIN, Act.MOVED, Act.SUSPENDED, Act.ENDED, Act.ESTABLISHED)
                .filter(act -> act.words.matcher(plain).find())
                .findFirst();
    }

    private void recognition(String clause) {
        if (clause.toLowerCase(Locale.ROOT).contains("mutual")) {
            events.add(new StateRecognized(US, party));
            events.add(new StateRecognized(party, US));
            return;
        }
        Matcher ours = OURS.matcher(clause);
        if (THEIRS.matcher(clause).matches()) {
            events.add(new StateRecognized(party, US));
        } else if ((ours.matches() && isParty(ours.group(1))) || clause.equals("Recognition")) {
            events.add(new StateRecognized(US, party));
        }
    }

    private void relations(String clause, Act act) {
        Matcher with = WITH.matcher(clause);
        if (clause.contains("onsular") || (with.find() && !isParty(with.group(1)))) {
            return;
        }
        List<Party> pair = List.of(US, party);
        switch (act) {
            case ESTABLISHED -> events.add(new RelationsEstablished(pair));
            case AGAIN -> events.add(new RelationsResumed(pair));
            case ENDED -> events.add(new RelationsSevered(pair));
            case SUSPENDED -> events.add(new RelationsInterrupted(pair));
            case RANKED, MOVED -> {}
        }
    }

    private void mission(String clause, Act act) {
        List<MissionRank> ranks = MISSION.matcher(clause)
                .results()
                .map(found -> RANKS.get(found.group(1).toLowerCase(Locale.ROOT)))
                .toList();
        if (ranks.isEmpty()) {
            return;
        }
        boolean theirs = WASHINGTON.matcher(clause).find();
        Party sender = theirs ? party : US;
        Party host = theirs ? US : party;
        MissionRank rank = ranks.getFirst();
        Optional<String> city = theirs ? Optional.of("Washington") : city(clause);
        switch (act) {
            case ESTABLISHED -> events.add(new MissionOpened(sender, host, rank, city));
            case AGAIN ->
                events.add(
                        clause.toLowerCase(Locale.ROOT).contains("resum")
                                ? new MissionResumed(sender, host, rank, city)
                                : new MissionOpened(sender, host, rank, city));
            case ENDED -> events.add(new MissionClosed(sender, host, rank, city));
            case SUSPENDED -> events.add(new MissionSuspended(sender, host, rank, city));
            case RANKED -> {
                if (ranks.size() == 2 && ranks.get(0) != ranks.get(1)) {
                    events.add(new MissionReranked(sender, host, rank, ranks.get(1), city));
                }
            }
            case MOVED -> {
                Matcher move = MOVE.matcher(clause);
                if (move.find() && !move.group(1).equals(move.group(2))) {
                    events.add(new MissionMoved(sender, host, rank, move.group(1), move.group(2)));
                }
            }
        }
    }

    private Optional<String> city(String clause) {
        Matcher place = PLACE.matcher(clause);
        return place.find()
                ? Optional.of(place.group(1)
                                .replaceFirst("(?: to |,| Status| \\().*", "")
                                .strip())
                        .filter(name -> !name.isEmpty() && name.length() < 40)
                        .filter(name -> Parties.called(name).isEmpty() && !isParty(name))
                : Optional.empty();
    }

    /** Whether words name the article's party: its name, or what is made from the beginning of it. */
    private boolean isParty(String words) {
        String said = folded(words.replaceFirst("(?i)^(?:the )?(?:independence of )?(?:the )?", "")
                .replaceFirst("(?i)[’']s? .*| independence.*|,.*", ""));
        return Parties.called(words).stream().anyMatch(entry -> entry.id().equals(party.id()))
                || Parties.find(party.id()).stream()
                        .flatMap(GuideHead::names)
                        .map(GuideHead::folded)
                        .anyMatch(name -> said.length() >= 3
                                && name.length() >= 3
                                && (said.equals(name) || said.startsWith(stem(name))));
    }

    private static Stream<String> names(PartyEntry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.otherNames().stream());
    }

    private static String stem(String name) {
        return name.substring(0, Math.min(name.length(), name.length() > 5 ? name.length() - 3 : 3));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
