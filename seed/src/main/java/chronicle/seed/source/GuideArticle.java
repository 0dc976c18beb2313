package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Recognition.RelationsEstablished;
import chronicle.events.Recognition.RelationsInterrupted;
import chronicle.events.Recognition.RelationsResumed;
import chronicle.events.Recognition.RelationsSevered;
import chronicle.events.Statehood.StateDissolved;
import chronicle.events.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One article of the guide: its items in the order of their days, and what follows from each for the missions. */
final class GuideArticle {
    private static final Party US = Parties.party("US").orElseThrow();
    private static final String ENDED_WITH_RELATIONS =
            "The guide does not tell it of the mission: with the relations it ended.";
    private static final String CAME_BACK =
            "The guide does not tell it of the mission: with the relations it came back.";
    private static final String WENT_ON = "The guide does not tell it of the mission: it went on as the successor's.";
    private static final Pattern BROKEN_OFF = Pattern.compile("(?i)\\bsever|\\bbroke (?:off )?(?:diplomatic )?relations"
            + "|\\bsuspended diplomatic|clos\\w+ (?:of )?(?:the|its) (?:U\\.S\\. |American )?(?:embassy|legation)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[\\p{Ll}\\d]{2})\\. (?=\\p{Lu})");

    /** An item that has a date and a party. */
    private record Item(String localId, String head, String prose, GuideDate date, Party party, GuideHead.Told told) {}

    private final Extract.Builder extract;
    private final String article;
    private final Map<String, String> toldBy;
    private final GuideMissions missions = new GuideMissions();

    /** With who has told what so far, in this article or in another one. */
    GuideArticle(Extract.Builder extract, String article, Map<String, String> toldBy) {
        this.extract = extract;
        this.article = article;
        this.toldBy = toldBy;
    }

    void tell(List<Element> timeline) {
        List<Item> items = timeline.stream()
                .flatMap(item -> read(item).stream())
                .sorted(Comparator.comparing(item -> item.date.on().start().latest()))
                .toList();
        Optional<Party> party = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Drafts drafts = new Drafts(item);
            party.filter(former -> !former.equals(item.party))
                    .ifPresent(former -> Territories.goesOnSince(
                                    article, item.date.on().start().latest())
                            .ifPresent(day -> drafts.add(
                                    Edtf.parse(day.toString()), missions.handedOver(former, item.party), WENT_ON)));
            tell(item, drafts, later(items, i));
            party = Optional.of(item.party);
        }
    }

    private Optional<Item> read(Element element) {
        String head = element.said("head").orElse("");
        String localId = extract.record(article + "/" + slug(head));
        Optional<GuideDate> date = GuideDate.of(element);
        if (date.isEmpty()) {
            extract.leftOut(localId, "its head gives no year, or several: " + head);
            return Optional.empty();
        }
        date.get().doubt().ifPresent(doubt -> extract.broken(localId, doubt));
        Optional<Party> party =
                Territories.party(article, date.get().on().start().latest());
        if (party.isEmpty()) {
            extract.broken(localId, "no party is known for the article " + article);
            return Optional.empty();
        }
        String prose = String.join(" ", element.all("p").map(Element::text).toList());
        GuideHead.Told told = new GuideHead(head, new GuideParties(article, party.get())).told();
        return Optional.of(new Item(localId, head, prose, date.get(), party.get(), told));
    }

    /** All that is told from an item on. */
    private static List<DiplomaticEvent> later(List<Item> items, int item) {
        return items.subList(item, items.size()).stream()
                .flatMap(one -> one.told.events().stream())
                .toList();
    }

    private void tell(Item item, Drafts drafts, List<DiplomaticEvent> later) {
        item.told.events().forEach(missions::note);
        drafts.tell(item.told.events());
        item.told
                .moves()
                .forEach(move -> missions.moved(move.mission())
                        .ifPresentOrElse(moved -> drafts.tell(List.of(moved)), () -> drafts.leave(move.clause())));
        item.told.events().forEach(event -> follow(event, item, drafts, later));
        item.told.ceased().forEach(party -> drafts.add(missions.closed(US, party), ENDED_WITH_RELATIONS));
        item.told.untold().forEach(drafts::leave);
        drafts.list();
    }

    /** Drafts what follows for the missions from what is told of relations. */
    private void follow(DiplomaticEvent event, Item item, Drafts drafts, List<DiplomaticEvent> later) {
        switch (event) {
            case RelationsSevered e
            when !item.told.ceased().contains(other(e.parties())) ->
                drafts.add(missions.suspended(US, other(e.parties())), ENDED_WITH_RELATIONS);
            case RelationsInterrupted e
            when isBrokenOff(item) -> drafts.add(missions.suspended(US, other(e.parties())), ENDED_WITH_RELATIONS);
            case RelationsResumed e -> drafts.add(missions.resumed(US, other(e.parties()), later), CAME_BACK);
            case RelationsEstablished e -> drafts.add(missions.resumed(US, other(e.parties()), later), CAME_BACK);
            case DiplomaticEvent _ -> {}
        }
    }

    /** Whether an interruption was the end of relations, by the first sentence of the prose. */
    private static boolean isBrokenOff(Item item) {
        return BROKEN_OFF.matcher(END_OF_SENTENCE.split(item.prose, 2)[0]).find();
    }

    private static Party other(List<Party> pair) {
        return pair.getFirst().equals(US) ? pair.getLast() : pair.getFirst();
    }

    private static String slug(String head) {
        String plain = head.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }

    /** What is drafted from one item. */
    private final class Drafts {
        private final Item item;
        private final Map<String, Integer> kinds = new HashMap<>();
        private final List<String> left = new ArrayList<>();
        private boolean told;

        Drafts(Item item) {
            this.item = item;
        }

        void tell(List<DiplomaticEvent> events) {
            for (DiplomaticEvent event : events) {
                switch (event) {
                    case RelationsInterrupted e
                    when item.date.period().isPresent() -> {
                        GuideDate.Period period = item.date.period().get();
                        draft(period.from(), e);
                        draft(period.to(), new RelationsResumed(e.parties()));
                    }
                    case StateDissolved e ->
                        draft(item.date.period().map(GuideDate.Period::to).orElse(item.date.on()), e);
                    case DiplomaticEvent e -> draft(item.date.on(), e);
                }
                told = true;
            }
        }

        /** Drafts what follows on the day of the item. */
        void add(List<DiplomaticEvent> events, String why) {
            add(item.date.on(), events, why);
        }

        /** Drafts what follows from the item, under ids that leave those of what it says itself alone. */
        void add(Edtf on, List<DiplomaticEvent> events, String why) {
            events.forEach(event -> draft(on, event, item.head + " " + why, item.localId + "/following"));
        }

        private void draft(Edtf on, DiplomaticEvent event) {
            draft(on, event, item.head, item.localId);
        }

        private void draft(Edtf on, DiplomaticEvent event, String note, String under) {
            String kind = under + "/" + Kind.of(event).name();
            int times = kinds.merge(kind, 1, Integer::sum);
            String id = kind + (times == 1 ? "" : times == 2 ? "/in-return" : "/" + times);
            String former = toldBy.putIfAbsent(on + " " + event, id);
            if (former != null) {
                extract.leftOut(id, "the same is told already: by " + former);
                return;
            }
            extract.draft(
                    id,
                    new Statement(
                            on,
                            event,
                            Notes.margin(List.of(Optional.of(note))),
                            List.of(extract.publication().source(article, id, Map.of()))));
        }

        /** Leaves a clause of the head untold. */
        void leave(String clause) {
            left.add(clause);
        }

        /** Lists what is left untold: the clauses, or all of the head. */
        void list() {
            if (told) {
                left.forEach(clause -> extract.leftOut(item.localId, "this part of the head is not told: " + clause));
            } else {
                extract.leftOut(
                        item.localId, "the head tells no recognition, relations or mission plainly: " + item.head);
            }
        }
    }
}
