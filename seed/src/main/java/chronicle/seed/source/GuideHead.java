package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Recognition.RecognitionWithdrawn;
import chronicle.events.Recognition.RecognitionWithheld;
import chronicle.events.Recognition.RelationsEstablished;
import chronicle.events.Recognition.RelationsInterrupted;
import chronicle.events.Recognition.RelationsResumed;
import chronicle.events.Recognition.RelationsSevered;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Representation.MissionReranked;
import chronicle.events.Representation.MissionResumed;
import chronicle.events.Representation.MissionSuspended;
import chronicle.events.Statehood.StateDissolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        CEASED("cessation|dissolution|demise"),
        SUSPENDED("suspen|interrupt"),
        RANKED("elevat|raised|upgrad"),
        MOVED("moved?|moves|movement|transferred|relocat|return");

        private final Pattern words;

        Act(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")");
        }

        static Optional<Act> of(String clause) {
            String plain = clause.toLowerCase(Locale.ROOT);
            return Stream.of(RANKED, AGAIN, MOVED, SUSPENDED, CEASED, ENDED, ESTABLISHED)
                    .filter(act -> act.words.matcher(plain).find())
                    .findFirst();
        }
    }

    /**
     * What a head tells.
     *
     * @param moves the clauses that say that a mission moved, and perhaps not from where
     * @param ceased the parties with whom everything ended, missions of every rank with it
     * @param untold the clauses that speak of recognition, relations or missions, but not plainly
     */
    record Told(List<DiplomaticEvent> events, List<Move> moves, List<Party> ceased, List<String> untold) {}

    /** A clause that says that a mission moved. */
    record Move(GuideMission mission, String clause) {}

    private static final Pattern OURS_TO_TELL =
            Pattern.compile("(?i)recog|relations|mission|embass|legation|consulate|interests? section|liaison office");
    private static final Pattern WITH_INTERRUPTIONS = Pattern.compile(",? \\(?with interruptions\\)?\\.?$");
    private static final Pattern DATE_AT_THE_END =
            Pattern.compile("[, ]+(?:(?:\\p{Lu}\\p{Ll}+ )?(?:\\d{1,2}, )?\\d{4}(?:(?:[-–]| to )\\d{2,4})?)?\\.?$");
    private static final Pattern BETWEEN_CLAUSES =
            Pattern.compile(" and (?!Tobago|Herzegovina|Nevis|Barbuda|Principe|the Grenadines|Free Cities)"
                    + "|; | & |/(?=\\p{Lu})|, (?=Embassy|Establishment|Closure)");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(?i)(?:(?:U\\.S\\.|(?:United )?States|American) )?Recog\\p{L}+ion of (?!the United"
                    + " States|U\\.S\\.|American)(.+)");
    private static final Pattern OF_US = Pattern.compile(
            "(?i)(?:.+ )?Recognition of (?:the )?(?:Independence of )?(?:the )?(?:United States|U\\.S\\.).*"
                    + "|.+ Recognizes? the United States");
    private static final Pattern WITH = Pattern.compile("(?i)relations with (?:the )?(.+)");
    private static final Pattern END_OF = Pattern.compile("(?i)(?:dissolution|demise) of (.+)");

    private final String head;
    private final GuideParties parties;
    private final List<DiplomaticEvent> events = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Party> ceased = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();

    GuideHead(String head, GuideParties parties) {
        this.head = DATE_AT_THE_END
                .matcher(WITH_INTERRUPTIONS.matcher(head).replaceFirst(""))
                .replaceFirst("")
                .replace("Relationsand", "Relations and")
                .strip();
        this.parties = parties;
    }

    Told told() {
        List<String> clauses = List.of(BETWEEN_CLAUSES.split(head));
        List<Optional<Act>> acts = clauses.stream().map(Act::of).toList();
        Optional<Party> about = Optional.of(parties.own());
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i);
            about = parties.tabled(clause).orElse(about);
            boolean told = about.isPresent() && tell(clause, act(acts, i), about.get());
            if (!told && OURS_TO_TELL.matcher(clause).find()) {
                untold.add(clause);
            }
        }
        return new Told(
                events.stream().distinct().toList(), List.copyOf(moves), List.copyOf(ceased), List.copyOf(untold));
    }

    /** The act of a clause, or where it has none that of the clause before it, or of the next. */
    private static Optional<Act> act(List<Optional<Act>> acts, int clause) {
        return Stream.concat(
                        acts.subList(0, clause + 1).reversed().stream(), acts.subList(clause + 1, acts.size()).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tells a clause, if it is plain. */
    private boolean tell(String clause, Optional<Act> act, Party about) {
        int before = events.size() + moves.size();
        if (clause.contains("ecog")) {
            recognition(clause, about);
        } else if (END_OF.matcher(clause).find()) {
            end(clause);
        } else if (clause.toLowerCase(Locale.ROOT).contains("relations")) {
            act.ifPresent(what -> relations(clause, what, about));
        } else {
            act.ifPresent(what -> GuideMission.of(clause, about).ifPresent(mission -> mission(mission, clause, what)));
        }
        return events.size() + moves.size() > before;
    }

    private void recognition(String clause, Party about) {
        String plain = clause.toLowerCase(Locale.ROOT);
        if (plain.contains("mutual")) {
            events.add(new StateRecognized(US, about));
            events.add(new StateRecognized(about, US));
            return;
        }
        Matcher another = OF_ANOTHER.matcher(clause.replaceFirst("(?i) withdrawn.*", ""));
        if (OF_US.matcher(clause).matches()) {
            events.add(new StateRecognized(about, US));
        } else if (clause.equals("Recognition")) {
            events.add(new StateRecognized(US, about));
        } else if (plain.contains("non-recognition")) {
            parties.tabled(clause)
                    .flatMap(party -> party)
                    .ifPresent(party -> events.add(new RecognitionWithheld(US, party)));
        } else if (another.matches()) {
            parties.named(another.group(1))
                    .ifPresent(party -> events.add(
                            plain.contains("withdrawn")
                                    ? new RecognitionWithdrawn(US, party)
                                    : new StateRecognized(US, party)));
        }
    }

    private void end(String clause) {
        Matcher end = END_OF.matcher(clause);
        if (end.find()) {
            parties.named(end.group(1)).ifPresent(party -> {
                events.add(new StateDissolved(party));
                ceased.add(party);
            });
        }
    }

    private void relations(String clause, Act act, Party about) {
        Matcher with = WITH.matcher(clause);
        Optional<Party> other = with.find() ? parties.named(with.group(1)) : Optional.of(about);
        if (clause.contains("onsular") || other.isEmpty() || other.get().equals(US)) {
            return;
        }
        List<Party> pair = List.of(US, other.get());
        switch (act) {
            case ESTABLISHED -> events.add(new RelationsEstablished(pair));
            case AGAIN -> events.add(new RelationsResumed(pair));
            case ENDED -> events.add(new RelationsSevered(pair));
            case CEASED -> {
                events.add(new RelationsSevered(pair));
                ceased.add(other.get());
            }
            case SUSPENDED -> events.add(new RelationsInterrupted(pair));
            case RANKED, MOVED -> {}
        }
    }

    private void mission(GuideMission mission, String clause, Act act) {
        if (mission.several() && act != Act.RANKED) {
            return;
        }
        if (act == Act.RANKED || (act == Act.ESTABLISHED && clause.contains(" to Embassy"))) {
            reranked(mission);
            if (mission.several()) {
                reranked(mission.inReturn());
            }
            return;
        }
        switch (act) {
            case ESTABLISHED ->
                events.add(new MissionOpened(mission.sender(), mission.host(), mission.rank(), mission.city()));
            case AGAIN ->
                events.add(
                        clause.toLowerCase(Locale.ROOT).contains("resum")
                                ? new MissionResumed(mission.sender(), mission.host(), mission.rank(), mission.city())
                                : new MissionOpened(mission.sender(), mission.host(), mission.rank(), mission.city()));
            case ENDED, CEASED ->
                events.add(new MissionClosed(mission.sender(), mission.host(), mission.rank(), mission.city()));
            case SUSPENDED ->
                events.add(new MissionSuspended(mission.sender(), mission.host(), mission.rank(), mission.city()));
            case MOVED -> mission.to().ifPresent(_ -> moves.add(new Move(mission, clause)));
            case RANKED -> {}
        }
    }

    private void reranked(GuideMission mission) {
        mission.nextRank()
                .ifPresent(next -> events.add(
                        new MissionReranked(mission.sender(), mission.host(), mission.rank(), next, mission.city())));
    }
}
