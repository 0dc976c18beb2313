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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A view that fails on some subjects: they stand still until what is said of them can be told, the others are told, and what
 * is mended is told as all else.
 */
class PoisonProperties {

    private static final long SEEDS = 20;

    static Stream<Timeline<?>> views() {
        return Stream.concat(Stream.of(new Recall(3)), Timelines.all().stream());
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 20")
    @MethodSource("views")
    <S extends Record> void a_subject_that_fails_stands_still_and_no_other_does(Timeline<S> view) {
        AtomicLong recoveries = new AtomicLong();
        long failures = LongStream.rangeClosed(1, SEEDS)
                .map(seed -> {
                    List<JournalLine> journal = RandomJournal.of(seed, 5 + (int) (seed * 13 % 41), view);
                    Told told = tell(fragile(view, seed), journal, new Random(seed));
                    Told atOnce = tell(fragile(view, seed), journal, journal.size(), new Random(seed), 1_000);
                    assertThat(new HashSet<>(told.beliefs.all())).isEqualTo(new HashSet<>(atOnce.beliefs.all()));
                    assertThat(told.failures).as("however it is batched").isEqualTo(atOnce.failures);
                    Told alone = tellAlone(fragile(view, seed), journal);
                    assertThat(new HashSet<>(alone.beliefs.all()))
                            .as("each subject told alone")
                            .isEqualTo(new HashSet<>(atOnce.beliefs.all()));
                    assertThat(alone.failures).isEqualTo(atOnce.failures);
                    compare(view, journal, told, new Random(seed), view.name() + ", seed " + seed);
                    told.failures.forEach((subject, gaps) ->
                            mend(view, journal, told, subject, gaps.getFirst().from()));
                    told.failures.clear();
                    compare(view, journal, told, new Random(seed), view.name() + ", mended, seed " + seed);
                    recoveries.addAndGet(atOnce.failures.values().stream()
                            .flatMap(List::stream)
                            .filter(gap -> gap.until() < Belief.STILL)
                            .count());
                    return atOnce.failures.size();
                })
                .sum();
        assertThat(failures).isPositive();
        assertThat(recoveries).as("how often a subject was told again").hasPositiveValue();
    }

    /** The positions at which a subject is not told. */
    private record Gap(long from, long until) {}

    private record Told(MemoryBeliefs beliefs, JournalLedger ledger, Map<String, List<Gap>> failures) {}

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
            keep(changes, told.failures);
            if (random.nextInt(5) == 0) {
                materialiser.forget();
            }
        }
        return told;
    }

    /** Each subject apart, from the lines of the entries that ever spoke of it. */
    private static <S extends Record> Told tellAlone(Timeline<S> view, List<JournalLine> journal) {
        Told told = new Told(new MemoryBeliefs(), new JournalLedger(journal), new HashMap<>());
        Alone.of(view, journal).forEach((subject, lines) -> {
            Changes changes = new WholeSubject<>(view, subject).tell(lines);
            told.beliefs.write(changes);
            keep(changes, told.failures);
        });
        return told;
    }

    private static void keep(Changes changes, Map<String, List<Gap>> gaps) {
        changes.failures()
                .forEach(failure -> gaps.computeIfAbsent(failure.subject(), _ -> new ArrayList<>())
                        .add(new Gap(failure.position(), Belief.STILL)));
        for (Recovery recovery : changes.recoveries()) {
            gaps.get(recovery.subject())
                    .replaceAll(gap -> gap.until() == Belief.STILL && gap.from() < recovery.at()
                            ? new Gap(gap.from(), recovery.at())
                            : gap);
        }
    }

    private static <S extends Record> void compare(
            Timeline<S> view, List<JournalLine> journal, Told told, Random random, String name) {
        PlainReading<S> plain = new PlainReading<>(view, journal);
        for (String subject : new TreeSet<>(plain.subjectsEver())) {
            for (int i = 0; i < 6; i++) {
                long position = 1 + random.nextInt(journal.size());
                long good = told.failures.getOrDefault(subject, List.of()).stream()
                        .filter(gap -> gap.from() <= position && position < gap.until())
                        .map(gap -> gap.from() - 1)
                        .findFirst()
                        .orElse(position);
                LocalDate day = LocalDate.ofYearDay(1990 + random.nextInt(11), 1 + random.nextInt(365));
                assertThat(told.beliefs.at(subject, day, position))
                        .as("%s: %s on %s @%d", name, subject, day, position)
                        .isEqualTo(plain.told(subject, day, good));
            }
        }
    }

    /** Tells the subject anew from where it failed first, line by line, as a retry does. */
    private static <S extends Record> void mend(
            Timeline<S> sound, List<JournalLine> journal, Told told, String subject, long since) {
        Materialiser<S> one = new Materialiser<>(new OneSubject<>(sound, subject), told.ledger, 10);
        told.ledger.mend(subject);
        told.beliefs.revert(subject, since);
        for (JournalLine line : journal) {
            if (line.position() >= since) {
                told.beliefs.write(one.tell(List.of(line)));
            }
        }
    }
}
