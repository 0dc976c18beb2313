package chronicle.bench.micro;

import chronicle.events.JournalLine;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Materialiser;
import chronicle.query.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Tells a whole journal of one view, in batches, with one thread: what the engine costs for each belief. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Tell {
    private static final int BATCH = 1_000;

    /** Of what. */
    @Param
    public About about = About.AID;

    /** Of whom. */
    @Param
    public Shape shape = Shape.MANY;

    private List<JournalLine> journal = List.of();

    /** What came of it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        /** Beliefs that were first held. */
        public long beliefs;

        /** Lines that were told. */
        public long events;

        /** Before each iteration; called by the harness. */
        @Setup(Level.Iteration)
        public void reset() {
            beliefs = 0;
            events = 0;
        }
    }

    /** Makes the journal. */
    @Setup
    public void journal() {
        journal = shape.journal(about);
    }

    /** Tells it. */
    @Benchmark
    public List<Changes> tell(Counted counted) {
        List<Changes> told = told(about.view(), journal);
        told.forEach(changes -> counted.beliefs += changes.beliefs().size());
        counted.events += journal.size();
        return told;
    }

    /** All that a journal does to a view's beliefs. */
    static <S extends Record> List<Changes> told(Timeline<S> view, List<JournalLine> journal) {
        var materialiser = new Materialiser<>(view, new Nothing(), Integer.MAX_VALUE);
        List<Changes> told = new ArrayList<>();
        for (int from = 0; from < journal.size(); from += BATCH) {
            told.add(materialiser.tell(journal.subList(from, Math.min(journal.size(), from + BATCH))));
        }
        return told;
    }
}
