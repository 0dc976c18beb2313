package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Part;
import chronicle.bench.Program;
import chronicle.bench.Stage;
import chronicle.bench.peer.Said;
import chronicle.bench.synthetic.Synthetic;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.axon.Commands;
import chronicle.events.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How fast a chronicle is taken in, tenth by tenth: by the program entry by entry, by others in transactions of many lines. */
record Intake(List<Said> said) {
    private static final String RATE = "lines/s";
    private static final String DATABASE = "taken_in";
    private static final int PARTS = 10;
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 32;
    private static final int MOST_ENTRIES = 5_000;
    private static final Provenance EDITOR = Provenance.of("editor-4f2a");

    /** A part of the work, in lines from one number until another. */
    private interface Work {
        void take(int from, int until) throws Exception;
    }

    /** The program, on an empty chronicle: entries are recorded by several clients, and told by all views. */
    Case.Entrant ours(Stage stage) throws Exception {
        stage.rest();
        stage.empty(DATABASE);
        Program program = stage.program(DATABASE);
        int entries = Math.min(MOST_ENTRIES, stage.size());
        var chronicle = new Synthetic(entries);
        var commands = program.bean(Commands.class);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            return entrant("command gateway, views told", Part.OURS, entries, (from, until) -> {
                List<Callable<Object>> work = IntStream.range(from, until)
                        .<Callable<Object>>mapToObj(entry -> () -> commands.send(
                                new RecordEntry(Synthetic.id(entry), chronicle.statement(entry, 1), EDITOR)))
                        .toList();
                for (Future<Object> done : clients.invokeAll(work)) {
                    done.get();
                }
                program.awaitViews();
            });
        }
    }

    /** Somebody else, who takes many lines in one transaction and has then to be waited for. */
    Case.Entrant peer(String name, Consumer<List<Said>> transaction, Runnable await) throws Exception {
        return entrant(name, Part.PEER, said.size(), (from, until) -> {
            for (int next = from; next < until; next += BATCH) {
                transaction.accept(said.subList(next, Math.min(until, next + BATCH)));
            }
            await.run();
        });
    }

    /** The positions up to which others know everything after some transaction. */
    List<Long> ends() {
        return IntStream.rangeClosed(1, PARTS)
                .mapToObj(part -> said.get(end(part, said.size()) - 1).position())
                .toList();
    }

    private static int end(int part, int lines) {
        return (int) ((long) lines * part / PARTS);
    }

    private static Case.Entrant entrant(String name, Part part, int lines, Work work) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int i = 1; i <= PARTS; i++) {
            int from = end(i - 1, lines);
            int until = end(i, lines);
            long start = System.nanoTime();
            work.take(from, until);
            rates.add((until - from) * 1e9 / (System.nanoTime() - start));
        }
        return new Case.Entrant(name, part, Map.of(RATE, rates));
    }
}
