package chronicle.query.postgres;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Origin;
import chronicle.events.Relation;
import chronicle.events.Statement;
import chronicle.events.Titles;
import chronicle.events.Trees;
import chronicle.query.consistency.Finding;
import chronicle.query.consistency.Noted;
import chronicle.query.consistency.Rules;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** What the rules find odd about the entries that stand. */
public final class ConsistencyReports {
    private final EntryQuestions entries;
    private final ViewQuestions views;
    private final AtomicReference<Optional<Report>> last = new AtomicReference<>(Optional.empty());

    /** Reads the entries by the questions that anybody can ask. */
    public ConsistencyReports(EntryQuestions entries, ViewQuestions views) {
        this.entries = entries;
        this.views = views;
    }

    /** What was found at a position, which never changes; the last one is kept for the pages after the first. */
    private record Report(long position, List<Finding> findings) {}

    /** A part of what is found odd about the entries that were known to stand then. */
    public Page<Finding> page(Predicate<Finding> wanted, KnownAt knownAt, int limit, Optional<String> after) {
        Optional<Cursor> cursor = Cursor.of(after);
        Known known = views.resolve(Cursor.knownAt(cursor, knownAt));
        return page(at(known.position()).findings(), wanted, known, limit, cursor);
    }

    /**
     * What a plan makes of the entries that stood at a position.
     *
     * @param told what it has told, each in the place of the entry that it names
     * @param gone the entries that it takes back
     */
    public record Planned(long position, Map<String, Noted> told, Set<String> gone) {}

    /** A part of what is odd once a plan is carried out, and nothing else happens. */
    public Page<Finding> page(Planned plan, Predicate<Finding> wanted, int limit, Optional<String> after) {
        Optional<Cursor> cursor = Cursor.of(after);
        Known known = views.resolve(new KnownAt.Position(plan.position()));
        Map<String, Noted> all = new LinkedHashMap<>();
        standing(known.position()).forEach(entry -> all.put(entry.entry(), entry));
        all.keySet().removeAll(plan.gone());
        all.putAll(plan.told());
        return page(Rules.findings(List.copyOf(all.values())), wanted, known, limit, cursor);
    }

    private static Page<Finding> page(
            List<Finding> all, Predicate<Finding> wanted, Known known, int limit, Optional<Cursor> cursor) {
        int from = cursor.map(Cursor::index).orElse(0);
        List<Finding> found =
                all.stream().filter(wanted).skip(from).limit(limit + 1L).toList();
        return Cursor.page(found, limit, known, _ -> Integer.toString(from + limit));
    }

    private Report at(long position) {
        Optional<Report> kept = last.get().filter(report -> report.position() == position);
        if (kept.isPresent()) {
            return kept.get();
        }
        Report report = new Report(position, Rules.findings(standing(position)));
        last.set(Optional.of(report));
        return report;
    }

    private List<Noted> standing(long position) {
        List<Noted> noted = new ArrayList<>();
        entries.exportEntries(Entries.all(new KnownAt.Position(position)), entry -> noted.add(noted(entry)));
        return noted;
    }

    private static Noted noted(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entry", entry.id());
        tree.put("kind", entry.kind());
        tree.put("on", entry.on());
        tree.put("event", Json.tree(entry.event()));
        tree.put("sources", Json.trees(entry.sources()));
        return switch (Trees.chronicleEvent("entry-recorded", tree)) {
            case EntryRecorded(var id, var statement) -> noted(id, statement, entry.origin());
            case EntryCorrected _, EntryRetracted _, EntryReinstated _ ->
                throw new IllegalStateException("a recorded entry says what it tells");
        };
    }

    /** A statement as the rules look at it. */
    public static Noted noted(String entry, Statement statement, Optional<Origin> origin) {
        return new Noted(
                entry,
                Titles.of(statement.event()),
                statement.on(),
                statement.event(),
                statement.relations().stream().map(Relation::id).toList(),
                origin);
    }
}
