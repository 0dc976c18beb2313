package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.events.Party;
import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Failure;
import chronicle.query.engine.Membership;
import chronicle.query.engine.Told;
import chronicle.query.engine.WholeSubject;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One subject, told anew from the lines of all entries that ever spoke of it: every belief that was ever held of it, and
 * since when it and its parties are known.
 *
 * @param journal those lines, in order
 */
record RetoldSubject<S extends Record>(Timeline<S> view, String subject, List<JournalLine> journal) {

    /** Where a belief begins, in both times. */
    private record Place(LocalDate from, long first) {}

    /**
     * What is stored otherwise.
     *
     * @param failed the position at which its telling is known to have failed: it is held against no more than what was
     *     told before
     */
    List<Map<String, Object>> against(Stored stored, StoredSubject listed, long upTo, Optional<Long> failed) {
        if (journal.isEmpty()) {
            return beliefs(List.of(), clipped(stored.rows(), upTo));
        }
        Changes told;
        try {
            told = new WholeSubject<>(view, subject).tell(journal);
        } catch (IllegalStateException e) {
            return List.of(
                    difference(journal.getFirst().position(), "it cannot be told from these lines: " + e.getMessage()));
        }
        Optional<Long> fails = told.failures().stream().map(Failure::position).findFirst();
        long last = Math.min(upTo, Math.min(failed.orElse(Long.MAX_VALUE), fails.orElse(Long.MAX_VALUE)) - 1);
        List<Map<String, Object>> differences =
                new ArrayList<>(beliefs(clipped(rows(told.beliefs()), last), clipped(stored.rows(), last)));
        if (fails.isPresent() && failed.isEmpty()) {
            differences.add(difference(fails.get(), "it cannot be told any more, and nothing says so"));
        }
        if (failed.isEmpty() && fails.isEmpty() && !listed.equals(listed(told.memberships()))) {
            differences.add(difference(
                    listed(told.memberships()).since(),
                    "it or its parties are listed otherwise, or since another position"));
        }
        return differences;
    }

    private List<Stored.Row> rows(List<Belief> beliefs) {
        AnswerText answers = new AnswerText(new Reasons());
        return beliefs.stream()
                .map(belief -> new Stored.Row(
                        belief.valid().from(),
                        belief.valid().until(),
                        belief.knownFrom(),
                        belief.knownUntil() == Belief.STILL ? 0 : belief.knownUntil(),
                        text(belief.told(), answers)))
                .toList();
    }

    private static String text(Told told, AnswerText answers) {
        return Stored.text(
                told.certainty().name(), told.status(), told.qualified(), told.truncated(), answers.of(told));
    }

    /** As they were known at a position. */
    private static List<Stored.Row> clipped(List<Stored.Row> rows, long upTo) {
        return rows.stream()
                .filter(row -> row.first() <= upTo)
                .map(row -> row.until() > upTo ? new Stored.Row(row.from(), row.to(), row.first(), 0, row.told()) : row)
                .toList();
    }

    private List<Map<String, Object>> beliefs(List<Stored.Row> told, List<Stored.Row> stored) {
        Set<Stored.Row> rest = new LinkedHashSet<>(stored);
        List<Map<String, Object>> differences = new ArrayList<>();
        Map<Place, Stored.Row> missing = new LinkedHashMap<>();
        for (Stored.Row row : told) {
            if (!rest.remove(row)) {
                missing.put(new Place(row.from(), row.first()), row);
            }
        }
        for (Stored.Row row : rest) {
            Optional<Stored.Row> instead = Optional.ofNullable(missing.remove(new Place(row.from(), row.first())));
            differences.add(belief(row, instead, Optional.of(row)));
        }
        missing.values().forEach(row -> differences.add(belief(row, Optional.of(row), Optional.empty())));
        if (stored.size() > new LinkedHashSet<>(stored).size()) {
            differences.add(difference(stored.getFirst().first(), "it holds the same belief twice"));
        }
        return differences;
    }

    private Map<String, Object> belief(Stored.Row where, Optional<Stored.Row> told, Optional<Stored.Row> stored) {
        String days = where.from().equals(LocalDate.MIN)
                ? "before " + Days.text(where.to())
                : "from " + Days.text(where.from()) + " on";
        Map<String, Object> difference = difference(
                where.first(),
                stored.isEmpty()
                        ? "what the journal says of it " + days + " is missing"
                        : "of it something is held " + days + " that the journal does not say");
        difference.put("from", Days.text(where.from()));
        difference.put("until", Days.text(where.to()));
        told.ifPresent(row -> difference.put("told", row.told()));
        stored.ifPresent(row -> difference.put("stored", row.told()));
        return difference;
    }

    private Map<String, Object> difference(long position, String what) {
        Map<String, Object> difference = CopyCheck.example(view.name(), subject);
        difference.put("position", position);
        difference.put("what", what);
        return difference;
    }

    private StoredSubject listed(List<Membership> memberships) {
        long since = Long.MAX_VALUE;
        Map<String, Long> parties = new TreeMap<>();
        for (Membership membership : memberships) {
            long position = membership.position();
            since = Math.min(since, position);
            for (Party party : membership.parties()) {
                parties.merge(party.id(), position, Math::min);
            }
        }
        return new StoredSubject(since, parties);
    }
}
