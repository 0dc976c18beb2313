package chronicle.bench.micro;

import chronicle.query.engine.Changes;
import chronicle.query.postgres.BeliefTable;
import chronicle.query.postgres.BeliefTable.Prepared;
import chronicle.query.postgres.Copy;
import chronicle.query.postgres.Reasons;
import chronicle.query.timeline.Timeline;
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

/** Renders the answers of beliefs, as they are stored and later given. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Render {

    /** Of what. */
    @Param
    public About about = About.AID;

    private List<Changes> told = List.of();
    private BeliefTable table = new BeliefTable(new Copy("", 0, 0), new Reasons());

    /** How many were rendered. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        /** Answers. */
        public long answers;

        /** Before each iteration; called by the harness. */
        @Setup(Level.Iteration)
        public void reset() {
            answers = 0;
        }
    }

    /** Tells a journal of many subjects. */
    @Setup
    public void tell() {
        Timeline<?> view = about.view();
        told = Tell.told(view, Shape.MANY.journal(about));
        table = new BeliefTable(new Copy(view.name(), 1, view.edition()), new Reasons());
    }

    /** Renders all beliefs. */
    @Benchmark
    public List<Prepared> render(Counted counted) {
        told.forEach(changes -> counted.answers += changes.beliefs().size());
        return told.stream().map(table::prepare).toList();
    }
}
