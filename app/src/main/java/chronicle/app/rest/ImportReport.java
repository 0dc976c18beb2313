package chronicle.app.rest;

import chronicle.app.imports.Import;
import chronicle.app.imports.ImportItem;
import chronicle.seed.plan.Matching;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far an import is, and a part of its plan.
 *
 * @param matching the rule by which records are matched with entries of other sources
 * @param next the value of {@code after} for the next part
 */
record ImportReport(
        String id,
        String source,
        String edition,
        String location,
        Import.State state,
        Map<String, Integer> counts,
        Map<String, Integer> became,
        Map<String, Integer> leftOut,
        long position,
        int records,
        long done,
        long total,
        double rate,
        Instant askedAt,
        String askedBy,
        Optional<String> approvedBy,
        Optional<String> failure,
        String matching,
        List<ImportItem> items,
        Optional<String> next) {

    static ImportReport of(Import asked, List<ImportItem> found, int limit) {
        boolean more = found.size() > limit;
        List<ImportItem> items = more ? found.subList(0, limit) : found;
        return new ImportReport(
                asked.id(),
                asked.source(),
                asked.edition(),
                asked.location(),
                asked.state(),
                asked.counts(),
                asked.became(),
                asked.leftOut(),
                asked.position(),
                asked.records(),
                asked.done(),
                asked.total(),
                asked.rate(),
                asked.askedAt(),
                asked.askedBy(),
                asked.approvedBy(),
                asked.failure(),
                Matching.RULE,
                items,
                more ? Optional.of(String.valueOf(items.getLast().number())) : Optional.empty());
    }
}
