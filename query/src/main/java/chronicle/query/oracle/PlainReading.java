package chronicle.query.oracle;

import chronicle.events.Bounds;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Edtf;
import chronicle.events.Expiring;
import chronicle.events.JournalLine;
import chronicle.events.Spanning;
import chronicle.events.Statement;
import chronicle.query.engine.Certainty;
import chronicle.query.engine.Possible;
import chronicle.query.engine.Told;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Inner;
import chronicle.query.timeline.Role;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a view tells of a subject, read off the journal anew for each question and word by word after DESIGN.md section
 * 2. It is slow, and shares nothing with the engine but the views' own folds and the form of the answer.
 */
public final class PlainReading<S extends Record> {

    private record Standing(Happening happening, boolean stands) {}

    /** One thing that takes effect or lapses. */
    private record Item(
            Happening happening, boolean lapses, String thread, Role role, LocalDate earliest, LocalDate latest) {}

    private record Folded<S>(S state, Optional<String> since) {}

    private final Timeline<S> timeline;
    private final List<JournalLine> journal;

    /** Of a view, over a journal in order of position. */
    public PlainReading(Timeline<S> timeline, List<JournalLine> journal) {
        this.timeline = timeline;
        this.journal = journal;
    }

    /** The subjects of which anything stands after a position. */
    public Set<String> subjects(long position) {
        Set<String> subjects = new HashSet<>();
        for (Happening happening : standing(position)) {
            timeline.touches(happening.statement()).forEach(touch -> subjects.add(touch.subject()));
        }
        return subjects;
    }

    /** Every subject that anything ever touched. */
    public Set<String> subjectsEver() {
        Set<String> subjects = new HashSet<>();
        for (JournalLine line : journal) {
            subjects.addAll(subjects(line.position()));
        }
        return subjects;
    }

    /** What is told of a subject as of a day and after a position; empty if nothing that stands touches it. */
    public Optional<Told> told(String subject, LocalDate asOf, long position) {
        List<Item> items = inTellingOrder(raised(items(subject, position)));
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<Item> certain =
                items.stream().filter(item -> !item.latest.isAfter(asOf)).toList();
        List<Item> open = items.stream()
                .filter(item -> !item.earliest.isAfter(asOf) && item.latest.isAfter(asOf))
                .toList();
        boolean truncated = count(open) > 64;
        List<Possible> possible = new ArrayList<>();
        for (List<Item> choice : truncated ? chain(open) : choices(open)) {
            List<Item> happened = items.stream()
                    .filter(item -> certain.contains(item) || choice.contains(item))
                    .toList();
            List<Item> rest =
                    items.stream().filter(item -> !happened.contains(item)).toList();
            Folded<S> folded = fold(subject, happened);
            if (possible.stream().noneMatch(other -> other.state().equals(folded.state))) {
                possible.add(new Possible(
                        timeline.headline(folded.state),
                        folded.state,
                        folded.since,
                        until(subject, folded.state, rest),
                        because(folded.state)));
            }
        }
        boolean differ = possible.stream().map(Possible::status).distinct().count() > 1;
        Certainty certainty =
                differ ? Certainty.POSSIBLE : certain.isEmpty() ? Certainty.UNRECORDED : Certainty.CERTAIN;
        return Optional.of(new Told(certainty, possible, qualified(possible), truncated));
    }

    private List<Happening> standing(long position) {
        Map<String, Standing> entries = new LinkedHashMap<>();
        for (JournalLine line : journal) {
            if (line.position() > position) {
                break;
            }
            String entry = line.event().entry();
            Optional<Happening> former = Optional.ofNullable(entries.get(entry)).map(Standing::happening);
            int revision = line.revision();
            entries.put(
                    entry,
                    switch (line.event()) {
                        case EntryRecorded recorded ->
                            new Standing(new Happening(entry, 1, line.position(), recorded.statement()), true);
                        case EntryCorrected corrected ->
                            new Standing(
                                    new Happening(
                                            entry,
                                            revision,
                                            former.orElseThrow().recorded(),
                                            corrected.statement()),
                                    true);
                        case EntryRetracted _ -> new Standing(former.orElseThrow(), false);
                        case EntryReinstated _ ->
                            new Standing(
                                    new Happening(
                                            entry,
                                            revision,
                                            former.orElseThrow().recorded(),
                                            former.orElseThrow().statement()),
                                    true);
                    });
        }
        return entries.values().stream()
                .filter(Standing::stands)
                .map(Standing::happening)
                .toList();
    }

    private List<Item> items(String subject, long position) {
        List<Item> items = new ArrayList<>();
        for (Happening happening : standing(position)) {
            for (Touch touch : timeline.touches(happening.statement())) {
                if (touch.subject().equals(subject)) {
                    items.addAll(items(happening, touch));
                }
            }
        }
        return items;
    }

    private List<Item> items(Happening happening, Touch touch) {
        String thread =
                touch.thread().equals(Touch.ITSELF) ? "the entry " + happening.entry() : "named " + touch.thread();
        Statement statement = happening.statement();
        LocalDate earliest = statement.on().start().earliest();
        LocalDate latest = statement.on().start().latest();
        Optional<Bounds> end = Optional.empty();
        if (statement.event() instanceof Spanning) {
            end = statement.on().end();
        } else if (statement.event() instanceof Expiring expiring) {
            end = expiring.lastDay().map(Edtf::start);
        }
        if (end.isEmpty()) {
            return List.of(new Item(happening, false, thread, touch.role(), earliest, latest));
        }
        // it cannot end before it begins, nor begin after it ends
        LocalDate endsAtTheEarliest = max(earliest, end.get().earliest());
        LocalDate endsAtTheLatest = max(earliest, end.get().latest());
        return List.of(
                new Item(happening, false, thread, touch.role(), earliest, min(latest, endsAtTheLatest)),
                new Item(happening, true, thread, Role.LAPSE, next(endsAtTheEarliest), next(endsAtTheLatest)));
    }

    private static List<Item> raised(List<Item> items) {
        return items.stream()
                .map(item -> {
                    if (item.role != Role.ENDING) {
                        return item;
                    }
                    LocalDate raised = items.stream()
                            .filter(other -> other.role == Role.BEGINNING && other.thread.equals(item.thread))
                            .map(Item::earliest)
                            .filter(day -> !day.isAfter(item.latest))
                            .reduce(item.earliest, PlainReading::max);
                    return new Item(item.happening, item.lapses, item.thread, item.role, raised, item.latest);
                })
                .toList();
    }

    private static List<Item> inTellingOrder(List<Item> items) {
        List<Role> roles = List.of(Role.LAPSE, Role.BEGINNING, Role.CHANGE, Role.ENDING);
        return items.stream()
                .sorted(Comparator.comparing(Item::earliest)
                        // without an earliest day nothing lapses before it begins
                        .thenComparing(item -> item.lapses && item.earliest.equals(LocalDate.MIN))
                        .thenComparingInt(item -> roles.indexOf(item.role))
                        .thenComparing(Item::latest)
                        .thenComparingLong(item -> item.happening.recorded())
                        .thenComparing(item -> item.happening.entry())
                        .thenComparing(Item::lapses))
                .toList();
    }

    private static Map<String, List<Item>> threads(List<Item> open) {
        Map<String, List<Item>> threads = new TreeMap<>();
        open.forEach(item ->
                threads.computeIfAbsent(item.thread, _ -> new ArrayList<>()).add(item));
        return threads;
    }

    private static double count(List<Item> open) {
        return threads(open).values().stream()
                .mapToDouble(thread -> thread.size() + 1)
                .reduce(1, (one, other) -> one * other);
    }

    private static List<List<Item>> chain(List<Item> open) {
        List<List<Item>> chain = new ArrayList<>();
        for (int length = 0; length <= open.size(); length++) {
            chain.add(open.subList(0, length));
        }
        return chain;
    }

    private static List<List<Item>> choices(List<Item> open) {
        List<List<Item>> choices = List.of(List.of());
        for (List<Item> thread : threads(open).values()) {
            List<List<Item>> more = new ArrayList<>();
            for (List<Item> choice : choices) {
                for (List<Item> prefix : chain(thread)) {
                    List<Item> both = new ArrayList<>(choice);
                    both.addAll(prefix);
                    more.add(both);
                }
            }
            choices = more;
        }
        return choices.stream()
                .map(choice -> open.stream().filter(choice::contains).toList())
                .sorted((one, other) -> {
                    for (int i = 0; one.size() == other.size() && i < one.size(); i++) {
                        int order = open.indexOf(one.get(i)) - open.indexOf(other.get(i));
                        if (order != 0) {
                            return order;
                        }
                    }
                    return one.size() - other.size();
                })
                .toList();
    }

    private Folded<S> fold(String subject, List<Item> happened) {
        S state = timeline.beginning();
        Optional<String> since = Optional.empty();
        for (Item item : happened) {
            S next = step(state, subject, item);
            if (!timeline.headline(next).equals(timeline.headline(state))) {
                since = Optional.of(on(item));
            }
            state = next;
        }
        return new Folded<>(state, since);
    }

    private Optional<String> until(String subject, S from, List<Item> rest) {
        S state = from;
        for (Item item : rest) {
            state = step(state, subject, item);
            if (!timeline.headline(state).equals(timeline.headline(from))) {
                return Optional.of(on(item));
            }
        }
        return Optional.empty();
    }

    private S step(S state, String subject, Item item) {
        return item.lapses
                ? timeline.lapse(state, subject, item.happening)
                : timeline.evolve(state, subject, item.happening);
    }

    private static String on(Item item) {
        if (!item.lapses) {
            return item.happening.statement().on().text();
        }
        if (item.earliest.equals(item.latest)) {
            return item.earliest.toString();
        }
        String from = item.earliest.equals(LocalDate.MIN) ? "" : item.earliest.toString();
        String to = item.latest.equals(LocalDate.MAX) ? "" : item.latest.toString();
        return "[" + from + ".." + to + "]";
    }

    private static List<Happening> because(Object state) {
        Set<Happening> found = new HashSet<>();
        search(state, found);
        return found.stream()
                .sorted(Comparator.<Happening, LocalDate>comparing(
                                happening -> happening.statement().on().start().earliest())
                        .thenComparingLong(Happening::recorded))
                .toList();
    }

    private static void search(Object part, Set<Happening> found) {
        if (part instanceof Happening happening) {
            found.add(happening);
        } else if (part instanceof Optional<?> value) {
            value.ifPresent(present -> search(present, found));
        } else if (part instanceof Collection<?> values) {
            values.forEach(value -> search(value, found));
        } else if (part instanceof Map<?, ?> values) {
            search(values.keySet(), found);
            search(values.values(), found);
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (!component.isAnnotationPresent(Inner.class)) {
                    try {
                        component.getAccessor().setAccessible(true);
                        search(Objects.requireNonNull(component.getAccessor().invoke(part)), found);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("a part of a state cannot be read: " + component, e);
                    }
                }
            }
        }
    }

    private static boolean qualified(List<Possible> possible) {
        return possible.stream().flatMap(state -> state.because().stream()).anyMatch(happening -> {
            Statement statement = happening.statement();
            return statement.on().qualified()
                    || (statement.event() instanceof Expiring expiring
                            && expiring.lastDay().filter(Edtf::qualified).isPresent());
        });
    }

    private static LocalDate next(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
