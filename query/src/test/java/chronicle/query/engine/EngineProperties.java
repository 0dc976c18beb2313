package chronicle.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.oracle.MemoryBeliefs;
import chronicle.query.oracle.PlainReading;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the engine, for the journals of many seeds, each view told apart. */
class EngineProperties {

    private static final long SEEDS = Long.getLong("chronicle.seeds", 200);

    static Stream<Timeline<?>> views() {
        return Stream.concat(Stream.of(new Recall(1), new Recall(3), new Recall(1000)), Timelines.all().stream());
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 200")
    @MethodSource("views")
    <S extends Record> void stored_answers_equal_a_plain_reading_of_the_journal(Timeline<S> view) {
        forEachSeed(seed -> {
            Random random = new Random(seed);
            List<JournalLine> journal = journal(seed, view);
            MemoryBeliefs beliefs = tell(view, journal);
            PlainReading<S> plain = new PlainReading<>(view, journal);
            for (String subject : new TreeSet<>(plain.subjectsEver())) {
                for (int i = 0; i < 6; i++) {
                    long position = 1 + random.nextInt(journal.size());
                    LocalDate day = day(random);
                    assertThat(beliefs.at(subject, day, position))
                            .as("%s, seed %d: %s on %s @%d", view.name(), seed, subject, day, position)
                            .isEqualTo(plain.told(subject, day, position));
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 200")
    @MethodSource("views")
    <S extends Record> void periods_cover_all_days_without_overlap_at_every_position(Timeline<S> view) {
        forEachSeed(seed -> {
            List<JournalLine> journal = journal(seed, view);
            MemoryBeliefs beliefs = tell(view, journal);
            PlainReading<S> plain = new PlainReading<>(view, journal);
            for (long position = 1; position <= journal.size(); position++) {
                Set<String> subjects = plain.subjects(position);
                for (String subject : plain.subjectsEver()) {
                    String where = "%s, seed %d: %s @%d".formatted(view.name(), seed, subject, position);
                    assertCovered(where, subjects.contains(subject), beliefs.unfolding(subject, position));
                }
            }
        });
    }

    private static void assertCovered(String where, boolean told, List<Belief> periods) {
        assertThat(periods.isEmpty()).as(where).isEqualTo(!told);
        LocalDate from = LocalDate.MIN;
        for (int i = 0; i < periods.size(); i++) {
            assertThat(periods.get(i).valid().from()).as(where).isEqualTo(from);
            from = periods.get(i).valid().until();
            if (i > 0) {
                assertThat(periods.get(i).told())
                        .as("%s: neighbours differ", where)
                        .isNotEqualTo(periods.get(i - 1).told());
            }
        }
        assertThat(from).as(where).isEqualTo(told ? LocalDate.MAX : LocalDate.MIN);
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 200")
    @MethodSource("views")
    <S extends Record> void only_beliefs_that_differ_are_written(Timeline<S> view) {
        record Content(String subject, Period valid, Told told, long at) {}
        forEachSeed(seed -> {
            List<Belief> beliefs = tell(view, journal(seed, view)).all();
            Set<Content> closed = new HashSet<>();
            for (Belief belief : beliefs) {
                assertThat(belief.knownFrom()).isLessThan(belief.knownUntil());
                closed.add(new Content(belief.subject(), belief.valid(), belief.told(), belief.knownUntil()));
            }
            assertThat(beliefs)
                    .as("%s, seed %d: nothing is closed and opened again as it was", view.name(), seed)
                    .noneMatch(belief -> closed.contains(
                            new Content(belief.subject(), belief.valid(), belief.told(), belief.knownFrom())));
        });
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 200")
    @MethodSource("views")
    <S extends Record> void whatever_is_forgotten_and_however_it_is_batched_the_same_is_believed(Timeline<S> view) {
        forEachSeed(seed -> {
            List<JournalLine> journal = journal(seed, view);
            List<Belief> one = tell(view, journal).all();
            List<Belief> other =
                    tellForgetfully(view, journal, new Random(seed)).all();
            assertThat(new HashSet<>(other))
                    .as("%s, seed %d", view.name(), seed)
                    .isEqualTo(new HashSet<>(one))
                    .hasSize(other.size());
        });
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 200")
    @MethodSource("views")
    <S extends Record> void a_subject_told_alone_is_told_as_among_others(Timeline<S> view) {
        forEachSeed(seed -> {
            List<JournalLine> journal = journal(seed, view);
            Changes among = new Materialiser<>(view, new JournalLedger(List.of()), Integer.MAX_VALUE).tell(journal);
            Set<Belief> beliefs = new HashSet<>(among.beliefs());
            Set<Membership> memberships = new HashSet<>(among.memberships());
            Alone.of(view, journal).forEach((subject, lines) -> {
                Changes alone = new WholeSubject<>(view, subject).tell(lines);
                assertThat(alone.closings()).isEmpty();
                assertThat(alone.beliefs()).allMatch(beliefs::remove, "told of %s, seed %d".formatted(subject, seed));
                assertThat(alone.memberships()).allMatch(memberships::remove);
            });
            assertThat(beliefs)
                    .as("%s, seed %d: told among others alone", view.name(), seed)
                    .isEmpty();
            assertThat(memberships).isEmpty();
        });
    }

    /** Seeds share nothing, so every core takes some. */
    private static void forEachSeed(LongConsumer law) {
        LongStream.rangeClosed(1, SEEDS).parallel().forEach(law);
    }

    private static List<JournalLine> journal(long seed, Timeline<?> view) {
        return RandomJournal.of(seed, 5 + (int) (seed * 13 % 41), view);
    }

    /** Every other one in the first year of the dates, in which the crowded journals leave most open. */
    private static LocalDate day(Random random) {
        return LocalDate.ofYearDay(random.nextBoolean() ? 1992 : 1990 + random.nextInt(11), 1 + random.nextInt(365));
    }

    private static <S extends Record> MemoryBeliefs tell(Timeline<S> view, List<JournalLine> journal) {
        MemoryBeliefs beliefs = new MemoryBeliefs();
        Materialiser<S> materialiser = new Materialiser<>(view, new JournalLedger(List.of()), Integer.MAX_VALUE);
        beliefs.write(materialiser.tell(journal));
        return beliefs;
    }

    /** In random batches, remembering next to nothing, forgetting the rest at times; some batches are not stored. */
    private static <S extends Record> MemoryBeliefs tellForgetfully(
            Timeline<S> view, List<JournalLine> journal, Random random) {
        JournalLedger ledger = new JournalLedger(journal);
        Materialiser<S> materialiser = new Materialiser<>(view, ledger, random.nextInt(20));
        MemoryBeliefs beliefs = new MemoryBeliefs();
        int told = 0;
        while (told < journal.size()) {
            int until = Math.min(journal.size(), told + 1 + random.nextInt(6));
            Changes changes = materialiser.tell(journal.subList(told, until));
            boolean stored = random.nextInt(5) > 0;
            if (stored) {
                beliefs.write(changes);
                ledger.store(changes);
                told = until;
            }
            if (!stored || random.nextInt(5) == 0) {
                materialiser.forget();
            }
        }
        return beliefs;
    }
}
