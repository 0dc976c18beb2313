package chronicle.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Closing;
import chronicle.query.engine.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Beliefs in memory. It refuses to close what is not held. */
public final class MemoryBeliefs {

    private final Map<String, TreeMap<LocalDate, Belief>> held = new HashMap<>();
    private final List<Belief> past = new ArrayList<>();

    /** Stores what a stretch of the journal did. */
    public void write(Changes changes) {
        for (Closing closing : changes.closings()) {
            Belief belief = held(closing.subject()).remove(closing.from());
            assertThat(belief).as("a belief to close: %s", closing).isNotNull();
            past.add(new Belief(belief.subject(), belief.valid(), belief.knownFrom(), closing.at(), belief.told()));
        }
        for (Belief belief : changes.beliefs()) {
            if (belief.knownUntil() == Belief.STILL) {
                Belief other = held(belief.subject()).put(belief.valid().from(), belief);
                assertThat(other).as("held at the same time as %s", belief).isNull();
            } else {
                past.add(belief);
            }
        }
    }

    /** Forgets whatever was believed of a subject since a position. */
    public void revert(String subject, long since) {
        held(subject).values().removeIf(belief -> belief.knownFrom() >= since);
        past.removeIf(belief -> belief.subject().equals(subject) && belief.knownFrom() >= since);
        for (Belief belief : List.copyOf(past)) {
            if (belief.subject().equals(subject) && belief.knownUntil() >= since) {
                past.remove(belief);
                held(subject)
                        .put(
                                belief.valid().from(),
                                new Belief(subject, belief.valid(), belief.knownFrom(), Belief.STILL, belief.told()));
            }
        }
    }

    /** Every belief ever held. */
    public List<Belief> all() {
        List<Belief> all = new ArrayList<>(past);
        held.values().forEach(beliefs -> all.addAll(beliefs.values()));
        return all;
    }

    /** The beliefs of a subject after a position, by day. */
    public List<Belief> unfolding(String subject, long position) {
        return all().stream()
                .filter(belief -> belief.subject().equals(subject)
                        && belief.knownFrom() <= position
                        && position < belief.knownUntil())
                .sorted((one, other) ->
                        one.valid().from().compareTo(other.valid().from()))
                .toList();
    }

    /** What was told of a subject and a day after a position. */
    public Optional<Told> at(String subject, LocalDate day, long position) {
        return unfolding(subject, position).stream()
                .filter(belief -> belief.valid().contains(day))
                .map(Belief::told)
                .findFirst();
    }

    private TreeMap<LocalDate, Belief> held(String subject) {
        return held.computeIfAbsent(subject, _ -> new TreeMap<>());
    }
}
