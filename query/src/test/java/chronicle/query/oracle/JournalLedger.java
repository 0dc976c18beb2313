package chronicle.query.oracle;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Statement;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Ledger;
import chronicle.query.engine.Membership;
import chronicle.query.engine.Recovery;
import chronicle.query.timeline.Happening;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger over a journal in memory. Of members it knows those that were stored, as a database does. */
public final class JournalLedger implements Ledger {

    private final Map<String, Map<Long, JournalLine>> lines = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Long> failed = new HashMap<>();

    /** Over a journal. */
    public JournalLedger(List<JournalLine> journal) {
        journal.forEach(line -> lines.computeIfAbsent(line.event().entry(), _ -> new LinkedHashMap<>())
                .put(line.position(), line));
    }

    /** Stores the memberships and the failures of some changes. */
    public void store(Changes changes) {
        for (Membership membership : changes.memberships()) {
            members.computeIfAbsent(membership.subject(), _ -> new LinkedHashSet<>())
                    .add(membership.entry());
        }
        changes.failures().forEach(failure -> failed.put(failure.subject(), failure.position()));
        for (Recovery recovery : changes.recoveries()) {
            failed.computeIfPresent(recovery.subject(), (_, since) -> since < recovery.at() ? null : since);
        }
    }

    /** Forgets that a subject failed. */
    public void mend(String subject) {
        failed.remove(subject);
    }

    @Override
    public Map<String, Long> failed() {
        return Map.copyOf(failed);
    }

    @Override
    public Optional<Entry> entry(String entry, long position) {
        Optional<Entry> read = Optional.empty();
        for (JournalLine line : lines.getOrDefault(entry, Map.of()).values()) {
            if (line.position() <= position) {
                read = Optional.of(read(line, read));
            }
        }
        return read;
    }

    private static Entry read(JournalLine line, Optional<Entry> former) {
        return switch (line.event()) {
            case EntryRecorded(var entry, var statement) ->
                new Entry(new Happening(entry, line.revision(), line.position(), statement), true);
            case EntryCorrected(var _, var statement) -> revised(line, former, statement);
            case EntryRetracted _ -> new Entry(former.orElseThrow().happening(), false);
            case EntryReinstated _ ->
                revised(line, former, former.orElseThrow().happening().statement());
        };
    }

    private static Entry revised(JournalLine line, Optional<Entry> former, Statement statement) {
        Happening last = former.orElseThrow().happening();
        return new Entry(new Happening(last.entry(), line.revision(), last.recorded(), statement), true);
    }

    @Override
    public List<Happening> members(String subject, long position) {
        return members.getOrDefault(subject, Set.of()).stream()
                .flatMap(entry -> entry(entry, position).stream())
                .filter(Entry::standing)
                .map(Entry::happening)
                .toList();
    }
}
