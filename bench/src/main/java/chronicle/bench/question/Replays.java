package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Program;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.peer.Pekko;
import chronicle.bench.peer.ResetTokens;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How fast views are told anew from the first event, against one hand-written thread that copies the same beliefs, and
 * against a reset of Axon's own tokens.
 */
public final class Replays implements Question {
    private static final String ONE = "envoys";
    private static final String REPLAY = "replay";
    private static final String HAND = "by hand";
    private static final String AXON = "Axon's resetTokens";
    private static final String PEKKO = "Pekko's events by tag";
    private static final String DATABASE = "pekko";
    private static final int RESET = 3_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String title() {
        return "Views told anew, against one thread that reads, decodes and copies the same beliefs";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        Program program = stage.program();
        Timeline<?> view = Timelines.named(ONE).orElseThrow();
        stage.server().fresh(DATABASE);
        Case one;
        try (var pekko = new Pekko(stage.server(), DATABASE)) {
            pekko.takeOver(program.database());
            List<Contestant> peers = List.of(
                    Contestant.peer(AXON, _ -> Map.of(Anew.EVENTS, reset(program, view))),
                    Contestant.peer(PEKKO, _ -> Map.of(Anew.EVENTS, read(pekko, program.head()))));
            one = compare(stage, program, "the view " + ONE, List.of(view), peers, sheet);
        }
        sheet.atLeast(
                0.8,
                "one view, events told to copied",
                one.median(REPLAY, Anew.EVENTS) / one.median(HAND, Anew.EVENTS));
        Case all = compare(stage, program, "all views in one pass", Timelines.all(), List.of(), sheet);
        sheet.atLeast(
                0.5,
                "all views, beliefs told to copied",
                all.median(REPLAY, Anew.BELIEFS) / all.median(HAND, Anew.BELIEFS));
        sheet.note("By hand the beliefs are copied from a file as they were told before; a replay works out what they"
                + " are, and keeps who rests on what. Both make the indexes of the table at the end. Neither is"
                + " compared or put in place here. Axon's processor tells one event in each transaction, as it"
                + " does unless told otherwise; it tells the first " + RESET + " events only. Pekko's query"
                + " reads and decodes all events, and nothing is told of them.");
    }

    private static Case compare(
            Stage stage,
            Program program,
            String label,
            List<? extends Timeline<?>> views,
            List<Contestant> peers,
            Sheet sheet)
            throws Exception {
        var anew = new Anew(program.bean(Workshop.class));
        long lines = program.head();
        List<String> tables = new ArrayList<>();
        long held = 0;
        for (Timeline<?> view : views) {
            String table = program.table(view.name());
            tables.add(table);
            held += stage.server().number(program.database(), "select count(*) from " + table);
        }
        long beliefs = held;
        try (var hand = new ByHand(stage.server(), program.database(), lines, tables)) {
            List<Contestant> contestants = new ArrayList<>();
            contestants.add(Contestant.ours(REPLAY, _ -> Anew.rates(lines, beliefs, anew.once(views))));
            contestants.add(Contestant.limit(HAND, _ -> Anew.rates(lines, beliefs, hand.once())));
            contestants.addAll(peers);
            return sheet.contest(label, contestants);
        }
    }

    private static double reset(Program program, Timeline<?> view) throws Exception {
        try (var axon = new ResetTokens(program, view)) {
            return axon.eventsPerSecond((int) Math.min(RESET, program.head()));
        }
    }

    private static double read(Pekko pekko, long lines) {
        long start = System.nanoTime();
        if (pekko.read() != lines) {
            throw new IllegalStateException("Pekko has other lines than the journal");
        }
        return lines * 1e9 / (System.nanoTime() - start);
    }
}
