package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Load;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.peer.Datomic;
import chronicle.bench.peer.Said;
import chronicle.bench.peer.Xtdb;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one subject on one day costs as known now and as known then, beside databases that keep such times themselves. */
public final class Known implements Question {
    private static final String DATABASE = "xtdb";
    private static final String OURS = "in process";
    private static final String XTDB = "XTDB";
    private static final String SURE = "XTDB, all that was submitted";
    private static final String DATOMIC = "Datomic Local";
    private static final String P50 = "p50 µs";
    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final int MOST = 100_000;
    private static final int FEW = 2_000;

    @Override
    public String name() {
        return "known";
    }

    @Override
    public String title() {
        return "One subject on one day, as known now and as known then: beside XTDB and Datomic Local";
    }

    @Override
    public boolean inSmoke() {
        return false;
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        if (stage.size() > MOST) {
            sheet.note("Not asked of more than %,d entries: the others hold their indexes in memory.".formatted(MOST));
            return;
        }
        List<Said> said = Said.of(stage.server(), stage.told(stage.size()), Doors.VIEW);
        stage.rest();
        stage.server().fresh(DATABASE);
        try (var xtdb = new Xtdb(stage.server(), DATABASE);
                var datomic = new Datomic()) {
            var intake = new Intake(said);
            var few = new Intake(said.subList(0, Math.min(FEW, said.size())));
            sheet.add(new Case(
                    "lines taken in",
                    List.of(
                            intake.ours(stage),
                            intake.peer(XTDB, xtdb::record, xtdb::await),
                            few.peer(DATOMIC, datomic::record, () -> {}))));
            ask(
                    stage,
                    sheet,
                    new Then(said, intake.ends(), Doors.VIEW),
                    new Then(few.said(), few.ends(), Doors.VIEW),
                    xtdb,
                    datomic);
        }
        sheet.note("XTDB answers from what its own node has indexed by then. The program answers from all that any node"
                + " has recorded, as does XTDB where it asks its log first and waits. XTDB and Datomic Local keep"
                + " what was said of a subject last, and tell that as it was said: they put nothing together, know"
                + " no uncertain day, and a line that corrects a day takes none back. XTDB has its log and"
                + " documents on the same server and its index in memory. Datomic Local knows the time of"
                + " recording alone, so that it is not asked for a day; it takes in the first " + FEW
                + " lines only. XTDB takes in a thousand lines in a transaction, Datomic Local as many as are"
                + " about different subjects; the program takes each as a command of its own, from 32 clients,"
                + " and tells all views.");
    }

    private static void ask(Stage stage, Sheet sheet, Then all, Then few, Xtdb xtdb, Datomic datomic) throws Exception {
        var questions = stage.program().bean(ViewQuestions.class);
        for (int clients : CLIENTS) {
            Case now = contest(
                    sheet,
                    clients + " asking, as known now",
                    clients,
                    List.of(
                            new Asker(
                                    OURS,
                                    all,
                                    asked -> questions.answer(
                                            Doors.VIEW, asked.subject(), asked.day(), new KnownAt.Now())),
                            new Asker(XTDB, all, asked -> xtdb.now(asked.key(), asked.day())),
                            new Asker(SURE, all, asked -> xtdb.surelyNow(asked.key(), asked.day())),
                            new Asker(DATOMIC, few, asked -> datomic.now(asked.key()))));
            contest(
                    sheet,
                    clients + " asking, as known then",
                    clients,
                    List.of(
                            new Asker(
                                    OURS,
                                    all,
                                    asked -> questions.answer(
                                            Doors.VIEW,
                                            asked.subject(),
                                            asked.day(),
                                            new KnownAt.Position(asked.position()))),
                            new Asker(
                                    XTDB,
                                    all,
                                    asked -> asked.knew(xtdb.then(asked.key(), asked.day(), asked.position()))),
                            new Asker(DATOMIC, few, asked -> asked.knew(datomic.then(asked.key(), asked.position())))));
            if (clients == 1) {
                sheet.atMost(1, "p50 as known now, to XTDB's", now.median(OURS, P50) / now.median(XTDB, P50));
                sheet.atMost(
                        1,
                        "p50 as known now, to XTDB's that waits for all that was submitted",
                        now.median(OURS, P50) / now.median(SURE, P50));
            }
        }
    }

    private interface Asks {
        void ask(Then.Asked asked) throws Exception;
    }

    private record Asker(String name, Then then, Asks asks) {

        Contestant contestant(Loads loads) throws Exception {
            Load load = loads.of(number -> client(then, number, asks));
            return name.equals(OURS) ? Contestant.ours(name, load) : Contestant.peer(name, load);
        }
    }

    private static Case contest(Sheet sheet, String label, int clients, List<Asker> askers) throws Exception {
        try (var loads = new Loads(Doors.WHAT, clients)) {
            List<Contestant> contestants = new ArrayList<>();
            for (Asker asker : askers) {
                contestants.add(asker.contestant(loads));
            }
            return sheet.contest(label, contestants);
        }
    }

    private static Load.Client client(Then then, int number, Asks asks) {
        var random = new Random(number);
        return () -> asks.ask(then.any(random));
    }
}
