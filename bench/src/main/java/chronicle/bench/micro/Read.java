package chronicle.bench.micro;

import chronicle.bench.synthetic.Synthetic;
import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.events.Edtf;
import chronicle.events.JournalLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads what was written: lines of the journal, and dates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Read {
    private static final List<String> DATES =
            List.of("1992-03-16", "1992-03", "1992", "1992-03-16?", "1992-03/1993-07-02", "[1991-12-25,1992-01-02]");

    private final List<JournalRow> rows = rows();
    private int next;

    private static List<JournalRow> rows() {
        var chronicle = new Synthetic(1_000);
        List<JournalRow> rows = new ArrayList<>();
        for (Optional<JournalRow> row = chronicle.next(); row.isPresent(); row = chronicle.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    /** Decodes one line. */
    @Benchmark
    public JournalLine line() {
        next = (next + 1) % rows.size();
        JournalRow row = rows.get(next);
        return JournalRows.line(next + 1, Instant.EPOCH, row.revision(), row.type(), row.payload(), row.metadata());
    }

    /** Parses one date of six forms in turn. */
    @Benchmark
    public Edtf date() {
        next = (next + 1) % DATES.size();
        return Edtf.parse(DATES.get(next));
    }
}
