package chronicle.seed.plan;

import chronicle.seed.source.SourceDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chronicle as it will be once what is planned so far is carried out: records of one source may share an entry. */
final class Foreseen implements Chronicle {
    private final Chronicle now;
    private final Map<String, Current> later = new HashMap<>();

    Foreseen(Chronicle now) {
        this.now = now;
    }

    /** Takes an item into account; not a conflict, which only an editor may have carried out. */
    Item with(Item item) {
        if (item.outcome() != Outcome.CONFLICTING) {
            item.entry().flatMap(this::entry).ifPresent(entry -> later.put(entry.id(), after(entry, item.steps())));
        }
        return item;
    }

    private static Current after(Current entry, List<Step> steps) {
        Current after = entry;
        for (Step step : steps) {
            after = after.after(step);
        }
        return after;
    }

    @Override
    public Optional<Current> entry(String id) {
        return Optional.ofNullable(later.get(id)).or(() -> now.entry(id));
    }

    @Override
    public List<Current> near(SourceDraft draft) {
        return now.near(draft).stream()
                .map(entry -> later.getOrDefault(entry.id(), entry))
                .filter(Current::standing)
                .toList();
    }
}
