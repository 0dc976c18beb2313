package chronicle.query.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is written of one stretch of the journal. A belief that is opened and closed within it is written once, closed. */
final class Writing {

    private record Key(String subject, LocalDate from) {}

    private final Map<Key, Integer> held = new HashMap<>();
    private final List<Belief> beliefs = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final Set<Membership> memberships = new LinkedHashSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();

    void update(String subject, long position, Stretches.Update update) {
        for (LocalDate from : update.closed()) {
            Integer index = held.remove(new Key(subject, from));
            if (index == null) {
                closings.add(new Closing(subject, from, position));
            } else {
                beliefs.set(index, beliefs.get(index).closed(position));
            }
        }
        for (Stretches.Held opened : update.opened()) {
            held.put(new Key(subject, opened.valid().from()), beliefs.size());
            beliefs.add(new Belief(subject, opened.valid(), position, Belief.STILL, opened.told()));
        }
    }

    void member(Membership membership) {
        memberships.add(membership);
    }

    void failure(Failure failure) {
        failures.add(failure);
    }

    void recovery(Recovery recovery) {
        recoveries.add(recovery);
    }

    /** The entries that came to speak of a subject in this stretch, up to a position. */
    Stream<String> members(String subject, long position) {
        return memberships.stream()
                .filter(membership -> membership.subject().equals(subject) && membership.position() <= position)
                .map(Membership::entry);
    }

    Changes changes(long position) {
        return new Changes(position, closings, beliefs, List.copyOf(memberships), failures, recoveries);
    }
}
