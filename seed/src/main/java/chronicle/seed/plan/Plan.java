package chronicle.seed.plan;

import chronicle.events.Kind;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.seed.source.Extract;
import chronicle.seed.source.SourceDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an edition of a source would change. Its drafts are compared with the last ones of that source, not with the
 * entries: what a person has changed since is not changed back.
 *
 * @param items what becomes of each record, what a person should look at first
 */
public record Plan(List<Item> items) {

    /**
     * Compares an edition with what its source told before.
     *
     * @param source the name of the source, as the origin of its entries has it
     * @param last what the source last told, each record once
     */
    public static Plan of(String source, Extract edition, Collection<Told> last, Chronicle chronicle) {
        Map<String, Told> told = new LinkedHashMap<>();
        last.forEach(one -> told.put(one.localId(), one));
        Map<String, Told> silent = new LinkedHashMap<>(told);
        Set<String> claimed = last.stream().filter(Told::claim).map(Told::entry).collect(Collectors.toSet());
        Foreseen foreseen = new Foreseen(chronicle);
        Comparing comparing = new Comparing(foreseen);
        List<Item> items = new ArrayList<>();
        List<SourceDraft> fresh = new ArrayList<>();
        for (SourceDraft draft : edition.drafts()) {
            Told before = silent.remove(draft.localId());
            Optional<Item> item = before == null ? Optional.empty() : comparing.again(draft, before);
            item.ifPresentOrElse(one -> items.add(foreseen.with(one)), () -> fresh.add(draft));
        }
        items.addAll(first(source, fresh, claimed, foreseen, comparing));
        Set<String> unreadable =
                edition.broken().stream().map(Extract.Remark::localId).collect(Collectors.toSet());
        silent.values().stream()
                .filter(before -> unreadable.stream().noneMatch(id -> (before.localId() + "/").startsWith(id + "/")))
                .forEach(before -> items.add(foreseen.with(comparing.gone(before))));
        items.replaceAll(
                item -> item.outcome() == Outcome.CONFLICTING ? foreseen.with(last(item, told, comparing)) : item);
        edition.broken().forEach(one -> items.add(Item.remark(Outcome.BROKEN, one.localId(), one.text())));
        edition.leftOut().forEach(one -> items.add(Item.remark(Outcome.LEFT_OUT, one.localId(), one.text())));
        items.sort(Comparator.comparing(Item::outcome));
        return new Plan(List.copyOf(items));
    }

    /** A conflict, as it will be once all else is carried out. */
    private static Item last(Item conflict, Map<String, Told> told, Comparing comparing) {
        Optional<Told> before = Optional.ofNullable(told.get(conflict.localId()));
        return before.flatMap(one -> conflict.draft().isPresent()
                        ? comparing.again(conflict.draft().get(), one)
                        : Optional.of(comparing.gone(one)))
                .orElse(conflict);
    }

    /** How many of each outcome there are; those without any too. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        items.forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
        return counts;
    }

    /** How many entries tell what the edition says, by kind. */
    public Map<String, Integer> became() {
        Map<String, Integer> became = new TreeMap<>();
        items.forEach(item -> item.draft()
                .ifPresent(
                        draft -> became.merge(Kind.of(draft.statement().event()).name(), 1, Integer::sum)));
        return became;
    }

    /** How many records are left out, by the reason, of which each remark's own words follow behind a colon. */
    public Map<String, Integer> leftOut() {
        Map<String, Integer> reasons = new TreeMap<>();
        items.stream()
                .filter(item -> item.outcome() == Outcome.LEFT_OUT)
                .forEach(item -> reasons.merge(item.why().orElse("").replaceFirst(": .*", ""), 1, Integer::sum));
        return reasons;
    }

    /** What the source did not tell before: records of its own, but for those of which an entry tells already. */
    private static List<Item> first(
            String source, List<SourceDraft> drafts, Set<String> claimed, Foreseen chronicle, Comparing comparing) {
        Map<SourceDraft, List<Current>> near = new LinkedHashMap<>();
        Map<String, Set<SourceDraft>> byEntry = new HashMap<>();
        for (SourceDraft draft : drafts) {
            boolean told = chronicle.entry(draft.id()).filter(Current::standing).isPresent();
            List<Current> found = (told ? List.<Current>of() : chronicle.near(draft))
                    .stream()
                            .filter(entry ->
                                    entry.origin().filter(source::equals).isEmpty())
                            .filter(entry -> free(draft, entry, claimed))
                            .filter(entry -> Matching.why(draft, entry).isPresent())
                            .toList();
            near.put(draft, found);
            found.forEach(entry ->
                    byEntry.computeIfAbsent(entry.id(), _ -> new HashSet<>()).add(draft));
        }
        return near.entrySet().stream()
                .map(pair -> chronicle.with(first(pair.getKey(), pair.getValue(), byEntry, comparing)))
                .toList();
    }

    /** One source tells of an entry once; where it does so at this very place, it is taken up again. */
    private static boolean free(SourceDraft draft, Current entry, Set<String> claimed) {
        Source source = Claims.source(draft.statement());
        return !claimed.contains(entry.id())
                && (Claims.in(entry.statement(), source).isPresent() || !Claims.cites(entry.statement(), source));
    }

    private static Item first(
            SourceDraft draft, List<Current> found, Map<String, Set<SourceDraft>> byEntry, Comparing comparing) {
        List<Current> exact =
                found.stream().filter(entry -> Matching.sameDays(draft, entry)).toList();
        List<Current> likely = found.size() > 1 ? exact : found;
        if (likely.size() == 1
                && alone(
                        draft,
                        likely.getFirst(),
                        byEntry.getOrDefault(likely.getFirst().id(), Set.of()))) {
            return comparing.matched(
                    draft,
                    likely.getFirst(),
                    Matching.why(draft, likely.getFirst()).orElseThrow());
        }
        Item item = comparing.first(draft);
        return found.isEmpty()
                ? item
                : item.because("it could be the same as "
                        + found.stream().map(Current::id).collect(Collectors.joining(", "))
                        + ", but which is which is not certain: an editor can join them by retracting one as the"
                        + " duplicate of the other");
    }

    private static boolean alone(SourceDraft draft, Current entry, Set<SourceDraft> rivals) {
        return rivals.size() == 1
                || (Matching.sameDays(draft, entry)
                        && rivals.stream()
                                        .filter(rival -> Matching.sameDays(rival, entry))
                                        .count()
                                == 1);
    }

    /** The draft that a statement of an entry would be, were it one of this source's. */
    static Statement asDraft(Statement entry, Source source) {
        return Claims.on(entry, List.of(Claims.in(entry, source).orElse(source)));
    }
}
