package chronicle.bench;

import java.util.List;

/**
 * What a question brought.
 *
 * @param size of the chronicle in entries; 0 if the question has no size
 * @param seconds that it took
 * @param load of the machine before it began, as the system tells: how many wanted a processor
 */
public record Result(
        String question,
        String title,
        int size,
        double seconds,
        double load,
        List<Case> cases,
        List<Verdict> verdicts,
        List<String> notes) {

    /** Keeps copies. */
    public Result {
        cases = List.copyOf(cases);
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }
}
