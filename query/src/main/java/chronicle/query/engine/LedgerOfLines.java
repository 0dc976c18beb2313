package chronicle.query.engine;

import chronicle.events.JournalLine;
import chronicle.query.timeline.Happening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be looked up in the lines of one subject: read through each time, since only a failure has anybody look. */
record LedgerOfLines(List<JournalLine> journal) implements Ledger {

    @Override
    public Optional<Entry> entry(String entry, long position) {
        return Optional.ofNullable(entries(position).get(entry));
    }

    /** Any entry may have spoken of the subject; what does not is passed over by whoever tells. */
    @Override
    public List<Happening> members(String subject, long position) {
        return entries(position).values().stream()
                .filter(Entry::standing)
                .map(Entry::happening)
                .toList();
    }

    @Override
    public Map<String, Long> failed() {
        return Map.of();
    }

    private Map<String, Entry> entries(long position) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (JournalLine line : journal) {
            if (line.position() <= position) {
                entries.compute(line.event().entry(), (_, before) -> Entry.after(line, Optional.ofNullable(before)));
            }
        }
        return entries;
    }
}
