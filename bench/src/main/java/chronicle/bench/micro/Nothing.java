package chronicle.bench.micro;

import chronicle.query.engine.Ledger;
import chronicle.query.timeline.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger with nothing in it, which is enough for a telling that begins at the beginning and remembers everything. */
final class Nothing implements Ledger {

    @Override
    public Optional<Entry> entry(String entry, long position) {
        return Optional.empty();
    }

    @Override
    public List<Happening> members(String subject, long position) {
        return List.of();
    }

    @Override
    public Map<String, Long> failed() {
        return Map.of();
    }
}
