package chronicle.app.rest;

import chronicle.events.Fault;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body; a date whose day and month could change places is a problem of its own. */
final class Faulty {
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-][0-9]{4}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");

    private Faulty() {}

    /** The problem of a body with these faults. */
    static ProblemException body(Map<String, ? extends @Nullable Object> tree, List<Fault> faults) {
        boolean ambiguous = faults.stream().anyMatch(fault -> ambiguous(at(tree, fault.pointer())));
        var problem = ambiguous
                ? Problem.AMBIGUOUS_DATE.because("Write the year first, then the month, then the day: 1992-10-24.")
                : Problem.VALIDATION.because("Mend what errors lists, and send it again.");
        return problem.with("errors", faults);
    }

    private static boolean ambiguous(@Nullable Object value) {
        return value instanceof String text && AMBIGUOUS.matcher(text.strip()).matches();
    }

    private static @Nullable Object at(@Nullable Object tree, String pointer) {
        Object value = tree;
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            var name = step.replace("~1", "/").replace("~0", "~");
            value = switch (value) {
                case Map<?, ?> map -> map.get(name);
                case List<?> list
                when name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size() ->
                    list.get(Integer.parseInt(name));
                case null, default -> null;
            };
        }
        return value;
    }
}
