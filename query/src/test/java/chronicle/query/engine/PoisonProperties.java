package chronicle.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import chronicle.query.oracle.Fragile;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.oracle.MemoryBeliefs;
import chronicle.query.oracle.PlainReading;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view that fails on some subjects: they stand still, the others are told, and what is mended is told as all else. */
class PoisonProperties {

    private static final long SEEDS = 20;

    static Stream<Timeline<?>> views() {
        return Stream.concat(Stream.of(new Recall(3)), Timelines.all().stream());
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 20")
    @MethodSource("views")
    <S extends Record> void a_subject_that_fails_stands_still_and_no_other_does(Timeline<S> view) {
        long failures = LongStream.rangeClosed(1, SEEDS)
                .map(seed -> {
                    List<JournalLine> journal = RandomJournal.of(seed, 5 + (int) (seed * 13 % 41), view);
                    Told told = tell(fragile(view, seed), journal, new Random(seed));
                    Told atOnce = tell(fragile(view, seed), journal, journal.size(), new Random(seed), 1_000);
                    assertThat(new HashSet<>(told.beliefs.all())).isEqualTo(new HashSet<>(atOnce.beliefs.all()));
                    assertThat(told.failures).as("however it is batched").isEqualTo(atOnce.failures);
                    compare(view, journal, told, new Random(seed), view.name() + ", seed " + seed);
                    told.failures.values().forEach(failure -> mend(view, journal, told, failure));
                    told.failures.clear();
                    compare(view, journal, told, new Random(seed), view.name() + ", mended, seed " + seed);
                    return atOnce.failures.size();
                })
                .sum();
        assertThat(failures).isPositive();
    }

    private record Told(MemoryBeliefs beliefs, JournalLedger ledger, Map<String, Failure> failures) {}

    private static <S extends Record> Fragile<S> fragile(Timeline<S> view, long seed) {
        return new Fragile<>(
                view,
                (subject, happening) -> Math.floorMod((subject + happening.entry() + seed).hashCode(), 9) == 0
                        && Math.floorMod(subject.hashCode(), 2) == 0);
    }

    private static <S extends Record> Told tell(Timeline<S> view, List<JournalLine> journal, Random random) {
        return tell(view, journal, 1 + random.nextInt(6), random, random.nextInt(20));
    }

    private static <S extends Record> Told tell(
            Timeline<S> view, List<JournalLine> journal, int batch, Random random, int remembered) {
        Told told = new Told(new MemoryBeliefs(), new JournalLedger(journal), new HashMap<>());
        Materialiser<S> materialiser = new Materialiser<>(view, told.ledger, remembered);
        for (int from = 0; from < journal.size(); from += batch) {
            Changes changes = materialiser.tell(journal.subList(from, Math.min(journal.size(), from + batch)));
            told.beliefs.write(changes);
            told.ledger.store(changes);
            changes.failures().forEach(failure -> told.failures.put(failure.subject(), failure));
            if (random.nextInt(5) == 0) {
                materialiser.forget();
            }
        }
        return told;
    }

    private static <S extends Record> void compare(
            Timeline<S> view, List<JournalLine> journal, Told told, Random random, String name) {
        PlainReading<S> plain = new PlainReading<>(view, journal);
        for (String subject : new TreeSet<>(plain.subjectsEver())) {
            for (int i = 0; i < 6; i++) {
                long position = 1 + random.nextInt(journal.size());
                long good = Optional.ofNullable(told.failures.get(subject))
                        .map(failure -> Math.min(position, failure.position() - 1))
                        .orElse(position);
                LocalDate day = LocalDate.ofYearDay(1990 + random.nextInt(11), 1 + random.nextInt(365));
                assertThat(told.beliefs.at(subject, day, position))
                        .as("%s: %s on %s @%d", name, subject, day, position)
                        .isEqualTo(plain.told(subject, day, good));
            }
        }
    }

    /** Tells what the subject missed, line by line, as a retry does. */
    private static <S extends Record> void mend(
            Timeline<S> sound, List<JournalLine> journal, Told told, Failure failure) {
        Materialiser<S> one = new Materialiser<>(new OneSubject<>(sound, failure.subject()), told.ledger, 10);
        told.ledger.mend(failure.subject());
        for (JournalLine line : journal) {
            if (line.position() >= failure.position()) {
                told.beliefs.write(one.tell(List.of(line)));
            }
        }
    }
}
