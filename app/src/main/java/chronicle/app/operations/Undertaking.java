package chronicle.app.operations;

import chronicle.app.operations.Operation.Word;
import java.util.List;

/** A kind of operation: what is done, and what may be said about it. Each is one bean. */
public interface Undertaking {

    /** How a carrying out has ended, unless it was stopped or failed. */
    enum Outcome {
        DONE,
        /** It goes on once an operator says so. */
        WAITING
    }

    /** The kind's name, for life. */
    String kind();

    /** What no other operation may have in hand at the same time, such as a copy of a view. */
    List<String> holds(List<String> views);

    /**
     * Does it, or goes on with what was begun, here or on another node; may be called again after any moment at which it
     * was cut off.
     *
     * @param course which says whether to go on, and is told how far it is
     * @throws OperationFailed if it cannot be done, with a sentence for the operator
     */
    Outcome carryOut(Operation operation, Course course) throws OperationFailed;

    /**
     * Says whether a word makes sense now.
     *
     * @throws OperationRefused if it does not
     */
    void permit(Operation operation, Word word);
}
