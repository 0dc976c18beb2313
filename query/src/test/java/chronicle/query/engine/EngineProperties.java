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
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the engine, for journals from seeds 1 to 60 for each view. */
class EngineProperties {

    static Stream<Timeline<?>> views() {
        return Stream.concat(Stream.of(new Recall(1), new Recall(3), new Recall(1000)), Timelines.all().stream());
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 60")
    @MethodSource("views")
    <S extends Record> void stored_answers_equal_a_plain_reading_of_the_journal(Timeline<S> view) {
        for (long seed = 1; seed <= Integer.getInteger("seeds", 60); seed++) {
            Random random = new Random(seed);
            List<JournalLine> journal = RandomJournal.of(seed, 5 + random.nextInt(40), view);
            MemoryBeliefs beliefs = tell(view, journal, new Random(seed), Integer.MAX_VALUE);
            PlainReading<S> plain = new PlainReading<>(view, journal);
            for (int i = 0; i < 30; i++) {
                long position = 1 + random.nextInt(journal.size());
                LocalDate day = LocalDate.ofYearDay(1990 + random.nextInt(10), 1 + random.nextInt(365));
                for (String subject : plain.subjects(journal.size())) {
                    assertThat(beliefs.at(subject, day, position))
                            .as("%s, seed %d: %s on %s @%d", view.name(), seed, subject, day, position)
                            .isEqualTo(plain.told(subject, day, position));
                }
            }
        }
    }

    static <S extends Record> MemoryBeliefs tell(
            Timeline<S> view, List<JournalLine> journal, Random random, int remembered) {
        JournalLedger ledger = new JournalLedger(journal);
        Materialiser<S> materialiser = new Materialiser<>(view, ledger, remembered);
        MemoryBeliefs beliefs = new MemoryBeliefs();
        int told = 0;
        while (told < journal.size()) {
            int until = Math.min(journal.size(), told + 1 + random.nextInt(10));
            Changes changes = materialiser.tell(journal.subList(told, until));
            beliefs.write(changes);
            ledger.store(changes);
            told = until;
        }
        return beliefs;
    }
}
