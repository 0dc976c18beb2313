package chronicle.query.engine;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Party;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the journal to one view, line by line. A line touches the subjects of its entry before and after it, and only
 * beliefs that differ are written. The subjects and entries used lately are remembered; the ledger is asked for others.
 *
 * <p>A view may have a bug, on which the telling of a subject fails. Then this subject is told no further, all others
 * are, and the failure is one of the changes. Once an entry that speaks of it is corrected or retracted it is tried again: if
 * what is said now can be told, it is told from that line on.
 *
 * <p>Not thread-safe: a view has one reader.
 */
public final class Materialiser<S extends Record> {

    private final Timeline<S> timeline;
    private final Ledger ledger;
    private final Remembered<SubjectTelling<S>> subjects;
    private final Remembered<Ledger.Entry> entries;
    private Optional<Map<String, Long>> failed = Optional.empty();
    private long position;
    private boolean remembersAll;

    /** For a view, with the journal to look things up in, remembering so many moments and as many entries. */
    public Materialiser(Timeline<S> timeline, Ledger ledger, int remembered) {
        this.timeline = timeline;
        this.ledger = ledger;
        this.subjects = new Remembered<>(remembered);
        this.entries = new Remembered<>(remembered);
        forget();
    }

    /**
     * What the next lines of the journal do to the beliefs held before them. The changes told last must have been
     * stored; if that failed, {@link #forget} first. Lines that do not follow those told last make it forget by itself.
     *
     * @param lines at least one, with consecutive positions
     * @throws IllegalArgumentException if their positions are not consecutive
     */
    public Changes tell(List<JournalLine> lines) {
        long first = lines.getFirst().position();
        if (first != position + 1) {
            forget();
            position = first - 1;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).position() != first + i) {
                throw new IllegalArgumentException("at position " + (first + i) + " stands the line of "
                        + lines.get(i).position());
            }
        }
        return follow(lines);
    }

    /** What all lines say that concern this view, if no other line does; those between them are none of its business. */
    Changes tellAll(List<JournalLine> lines) {
        forget();
        position = 0;
        for (JournalLine line : lines) {
            if (line.position() <= position) {
                throw new IllegalArgumentException("the line of " + line.position() + " comes after " + position);
            }
            position = line.position();
        }
        position = 0;
        return follow(lines);
    }

    private Changes follow(List<JournalLine> lines) {
        remembersAll |= position == 0;
        if (!failed.filter(Map::isEmpty).isPresent()) {
            failed = Optional.of(new HashMap<>(ledger.failed()));
        }
        Writing writing = new Writing();
        boolean told = false;
        try {
            lines.forEach(line -> tell(line, writing));
            told = true;
        } finally {
            if (!told) {
                forget();
            }
        }
        entries.trim();
        remembersAll &= !subjects.trim();
        return writing.changes(position);
    }

    /** Forgets everything: what was told last was not stored. */
    public void forget() {
        subjects.clear();
        entries.clear();
        failed = Optional.empty();
        position = -1;
        remembersAll = false;
    }

    private void tell(JournalLine line, Writing writing) {
        Optional<Ledger.Entry> before = before(line.event());
        Ledger.Entry after = Ledger.Entry.after(line, before);
        position = line.position();
        entries.put(line.event().entry(), after, 1);
        Map<String, Happening> left = before.map(this::touched).orElse(Map.of());
        Map<String, Happening> joined = touched(after);
        Set<String> subjects = new LinkedHashSet<>(left.keySet());
        subjects.addAll(joined.keySet());
        boolean changed = line.event() instanceof EntryCorrected || line.event() instanceof EntryRetracted;
        for (String id : subjects) {
            Optional<Long> since = Optional.ofNullable(failed.orElseThrow().get(id));
            if (since.isEmpty()) {
                tell(line, id, at(left, id), at(joined, id), writing);
            } else if (changed) {
                tellAgain(id, since.get(), at(joined, id), writing);
            }
        }
        if (!(line.event() instanceof EntryReinstated)) {
            joined.forEach((id, happening) -> {
                Set<Party> parties = parties(happening);
                if (!left.containsKey(id) || !parties(left.get(id)).equals(parties)) {
                    writing.member(new Membership(id, happening.entry(), position, parties));
                }
            });
        }
    }

    private void tell(JournalLine line, String id, List<Happening> gone, List<Happening> come, Writing writing) {
        Optional<SubjectTelling<S>> remembered = subjects.get(id);
        List<Happening> members = remembered.isPresent() || remembersAll ? List.of() : ledger.members(id, position - 1);
        try {
            SubjectTelling<S> subject = remembered.orElseGet(() -> new SubjectTelling<>(timeline, id));
            subject.replace(List.of(), members);
            writing.update(id, position, subject.replace(gone, come));
            subjects.put(id, subject, subject.size());
        } catch (RuntimeException | StackOverflowError e) {
            subjects.remove(id);
            remembersAll = false;
            failed.orElseThrow().put(id, position);
            writing.failure(new Failure(id, position, line.event().entry(), line.revision(), e.toString()));
        }
    }

    /** What was told last gives way to what is said now; if that cannot be told either, the subject stands where it stood. */
    private void tellAgain(String id, long since, List<Happening> come, Writing writing) {
        List<Happening> then = members(id, since - 1, writing);
        Map<String, Happening> now = new LinkedHashMap<>();
        Stream.concat(members(id, position, writing).stream(), come.stream())
                .forEach(happening -> now.put(happening.entry(), happening));
        try {
            SubjectTelling<S> subject = new SubjectTelling<>(timeline, id);
            subject.replace(List.of(), then);
            Stretches.Update update = subject.replace(
                    then.stream().filter(each -> !now.containsValue(each)).toList(),
                    now.values().stream().filter(each -> !then.contains(each)).toList());
            writing.update(id, position, update);
            writing.recovery(new Recovery(id, position));
            subjects.put(id, subject, subject.size());
            failed.orElseThrow().remove(id);
        } catch (RuntimeException | StackOverflowError _) {
            subjects.remove(id);
        }
    }

    /** Whatever stood after a position among the entries that speak of a subject, be they stored or written now. */
    private List<Happening> members(String id, long at, Writing writing) {
        Map<String, Happening> members = new LinkedHashMap<>();
        Stream.concat(
                        ledger.members(id, at).stream(),
                        writing.members(id, at)
                                .flatMap(entry -> ledger.entry(entry, at).stream())
                                .filter(Ledger.Entry::standing)
                                .map(Ledger.Entry::happening))
                .forEach(happening -> members.put(happening.entry(), happening));
        return List.copyOf(members.values());
    }

    private Optional<Ledger.Entry> before(ChronicleEvent event) {
        return event instanceof EntryRecorded
                ? Optional.empty()
                : entries.get(event.entry()).or(() -> ledger.entry(event.entry(), position));
    }

    private Map<String, Happening> touched(Ledger.Entry entry) {
        Map<String, Happening> touched = new LinkedHashMap<>();
        if (entry.standing()) {
            for (Touch touch : timeline.touches(entry.happening().statement())) {
                touched.put(touch.subject(), entry.happening());
            }
        }
        return touched;
    }

    private static Set<Party> parties(Happening happening) {
        return new LinkedHashSet<>(happening.statement().parties());
    }

    private static List<Happening> at(Map<String, Happening> touched, String subject) {
        Happening happening = touched.get(subject);
        return happening == null ? List.of() : List.of(happening);
    }
}
