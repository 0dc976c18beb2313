package chronicle.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Where a question writes what came out. */
public final class Sheet {
    private final Pace pace;
    private final long begin = System.nanoTime();
    private OptionalLong contests = OptionalLong.empty();
    private final List<Case> cases = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A sheet for a question that is asked at that pace. */
    public Sheet(Pace pace) {
        this.pace = pace;
    }

    /** The pace. */
    public Pace pace() {
        return pace;
    }

    /** Whether the time for this question is over, which passes from the first contest, so that nothing more is begun. */
    public boolean late() {
        return contests.isPresent()
                && System.nanoTime() - contests.getAsLong() > pace.most().toNanos();
    }

    private void begin() {
        if (contests.isEmpty()) {
            contests = OptionalLong.of(System.nanoTime());
        }
    }

    /** Has contestants work in turn, round after round, after each has warmed up. */
    public Case contest(String label, List<Contestant> contestants) throws Exception {
        begin();
        if (!pace.warmUp().isZero()) {
            for (Contestant contestant : contestants) {
                contestant.turn().take(pace.warmUp());
            }
        }
        return rounds(label, contestants);
    }

    /** The same without a warm-up: for work that has an end, and is long enough to be warm for most of it. */
    public Case rounds(String label, List<Contestant> contestants) throws Exception {
        begin();
        List<Map<String, List<Double>>> samples = new ArrayList<>();
        contestants.forEach(_ -> samples.add(new LinkedHashMap<>()));
        for (int round = 0; round == 0 || (round < pace.rounds() && !late()); round++) {
            for (int i = 0; i < contestants.size(); i++) {
                Map<String, List<Double>> own = samples.get(i);
                contestants
                        .get(i)
                        .turn()
                        .take(pace.window())
                        .forEach((measure, figure) -> own.computeIfAbsent(measure, _ -> new ArrayList<>())
                                .add(figure));
            }
        }
        List<Case.Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            Contestant contestant = contestants.get(i);
            entrants.add(new Case.Entrant(contestant.name(), contestant.part(), samples.get(i)));
        }
        return add(new Case(label, entrants));
    }

    /** Adds what was measured otherwise. */
    public Case add(Case done) {
        cases.add(done);
        return done;
    }

    /** Says how something stands to a floor that it should reach. */
    public void atLeast(double goal, String what, double figure) {
        verdicts.add(new Verdict(what, figure, goal, true));
    }

    /** Says how something stands to a ceiling that it should keep below. */
    public void atMost(double goal, String what, double figure) {
        verdicts.add(new Verdict(what, figure, goal, false));
    }

    /** Says what a reader of the figures should know. */
    public void note(String text) {
        notes.add(text);
    }

    /** All that was written on it. */
    public Result result(Question question, int size, double load) {
        return new Result(
                question.name(),
                question.title(),
                size,
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3,
                load,
                cases,
                verdicts,
                notes);
    }
}
