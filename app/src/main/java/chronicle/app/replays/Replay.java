package chronicle.app.replays;

import static java.util.stream.Collectors.joining;

import chronicle.app.operations.Course;
import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationFailed;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.OperationRefused.Why;
import chronicle.app.operations.Undertaking;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Copies.Standing;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Workshop;
import chronicle.query.question.Differences;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A replay: copies of views are filled from the first event, compared with those that serve, and put in their place. Each
 * step finds in the database what is done of it already, so that it can be cut off anywhere.
 */
@Component
final class Replay implements Undertaking {
    static final String KIND = "replay";
    private static final int MOST_EXAMPLES = 20;

    private final Workshop workshop;

    Replay(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> holds(List<String> views) {
        return views.stream().map(view -> "the view " + view).toList();
    }

    @Override
    public void permit(Operation operation, Word word) {
        switch (word) {
            case SWITCH, RESUME -> {
                if (operation.state() == Operation.State.DONE
                        && builtOnes(operation).allMatch(Replay::serves)) {
                    throw new OperationRefused(Why.STATE, "what it built answers already");
                }
                if (operation.state() == Operation.State.DONE
                        && builtOnes(operation).count() < operation.views().size()) {
                    throw new OperationRefused(Why.STATE, "what it built is no longer kept; ask for another replay");
                }
            }
            case ROLLBACK -> {
                for (String view : operation.views()) {
                    if (!workshop.builtBy(operation.id(), view)
                            .filter(Replay::serves)
                            .isPresent()) {
                        throw new OperationRefused(
                                Why.STATE, "the copy of " + view + " that it built does not answer at present");
                    }
                    if (former(view).isEmpty()) {
                        throw new OperationRefused(
                                Why.STATE,
                                "the former copy of " + view + " is no longer kept, or is of another edition");
                    }
                }
            }
        }
    }

    private Stream<Copies.Told> builtOnes(Operation operation) {
        return operation.views().stream().flatMap(view -> workshop.builtBy(operation.id(), view).stream());
    }

    private static boolean serves(Copies.Told copy) {
        return copy.standing() == Standing.SERVED;
    }

    /** The copy that served before, if this program tells its edition. */
    private Optional<Copies.Told> former(String view) {
        return workshop.copies(view).stream()
                .filter(copy -> copy.standing() == Standing.FORMER
                        && copy.copy().edition() == view(view).edition())
                .reduce((_, last) -> last);
    }

    private static Timeline<?> view(String name) {
        return Timelines.named(name).orElseThrow();
    }

    @Override
    public Outcome carryOut(Operation operation, Course course) throws OperationFailed {
        var onlooker = new Watching(course);
        Optional<Word> word = operation.word();
        if (word.filter(Word.ROLLBACK::equals).isPresent()) {
            return rollBack(operation, onlooker);
        }
        Map<Timeline<?>, Copies.Told> copies = copies(operation);
        if (word.filter(Word.SWITCH::equals).isPresent()) {
            return serve(copies, onlooker);
        }
        if (!workshop.fill(copies, onlooker) || !caughtUp(copies, onlooker)) {
            return Outcome.WAITING;
        }
        var options = ReplayOptions.of(operation.options());
        Differences differences = compare(copies, options.oracle(), onlooker);
        if (!course.goesOn()) {
            return Outcome.WAITING;
        }
        course.found(differences.number(), differences.examples(), differences.sampled());
        return differences.number() > 0 || options.waits() ? Outcome.WAITING : serve(copies, onlooker);
    }

    private Map<Timeline<?>, Copies.Told> copies(Operation operation) {
        Map<Timeline<?>, Copies.Told> copies = new LinkedHashMap<>();
        for (String name : operation.views()) {
            Timeline<?> view = view(name);
            if (workshop.builtBy(operation.id(), name).isEmpty()) {
                sweep(name);
            }
            copies.put(view, workshop.begin(view, operation.id()));
        }
        return copies;
    }

    /** Drops what nobody will ask for any more once a new copy is made. */
    private void sweep(String view) {
        workshop.copies(view).stream()
                .filter(copy -> copy.standing() != Standing.SERVED)
                .map(Copies.Told::copy)
                .forEach(workshop::drop);
    }

    private boolean caughtUp(Map<Timeline<?>, Copies.Told> copies, Onlooker onlooker) {
        return copies.entrySet().stream()
                .allMatch(
                        made -> workshop.catchUp(made.getKey(), made.getValue().copy(), onlooker));
    }

    /** A new edition is meant to tell otherwise, so that it is not compared with the one before. */
    private Differences compare(Map<Timeline<?>, Copies.Told> copies, boolean oracle, Onlooker onlooker) {
        long number = 0;
        long sampled = 0;
        List<Map<String, Object>> examples = new ArrayList<>();
        int compared = 0;
        for (var entry : copies.entrySet()) {
            Copies.Told made = entry.getValue();
            onlooker.sees("comparing", compared++, copies.size());
            boolean same = workshop.served(made.copy().view())
                    .filter(served -> served.copy().edition() == made.copy().edition())
                    .isPresent();
            if (same) {
                Differences found = workshop.compare(made.copy());
                number += found.number();
                examples.addAll(found.examples());
            }
            if (oracle) {
                Differences found = workshop.check(entry.getKey(), made.copy(), onlooker);
                number += found.number();
                sampled += found.sampled();
                examples.addAll(found.examples());
            }
        }
        onlooker.sees("comparing", copies.size(), copies.size());
        return new Differences(number, examples.stream().limit(MOST_EXAMPLES).toList(), sampled);
    }

    private Outcome serve(Map<Timeline<?>, Copies.Told> copies, Onlooker onlooker) throws OperationFailed {
        for (var made : copies.entrySet()) {
            if (!workshop.serve(made.getKey(), made.getValue().copy(), onlooker)) {
                return Outcome.WAITING;
            }
        }
        return Outcome.DONE;
    }

    private Outcome rollBack(Operation operation, Onlooker onlooker) throws OperationFailed {
        List<String> missing = new ArrayList<>();
        for (String name : operation.views()) {
            boolean back = workshop.builtBy(operation.id(), name)
                    .filter(built -> built.standing() == Standing.FORMER)
                    .isPresent();
            Optional<Copies.Told> former = former(name);
            if (!back && former.isEmpty()) {
                missing.add(name);
            } else if (!back && !workshop.serve(view(name), former.orElseThrow().copy(), onlooker)) {
                return Outcome.WAITING;
            }
        }
        if (!missing.isEmpty()) {
            throw new OperationFailed(
                    "there is no former copy of " + missing.stream().collect(joining(", ")));
        }
        return Outcome.DONE;
    }

    private record Watching(Course course) implements Onlooker {
        private static final Set<String> COUNTED = Set.of("reading", "telling", "catching up");

        @Override
        public boolean goesOn() {
            return course.goesOn();
        }

        @Override
        public void sees(String step, long done, long total) {
            if (COUNTED.contains(step)) {
                course.progress(step, done, total);
            } else {
                course.step(step);
            }
        }
    }
}
