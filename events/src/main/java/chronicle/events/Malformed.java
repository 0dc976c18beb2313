package chronicle.events;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent is no statement of the vocabulary; carries everything that is wrong with it, not only the first. */
public final class Malformed extends RuntimeException {

    private final transient List<Fault> faults;

    /** A refusal for these faults. */
    public Malformed(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + ": " + fault.message())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return faults;
    }
}
