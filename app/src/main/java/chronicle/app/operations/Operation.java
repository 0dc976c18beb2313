package chronicle.app.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation, and how far it has come.
 *
 * @param kind such as {@code replay}
 * @param views the views that it is about
 * @param options what its kind was asked for with
 * @param word what it was last told, beside being begun
 * @param step what is being done of it, in a word or two
 * @param done how much of the total is done; for a replay, the events of all its views
 * @param percent the same in hundredths
 * @param rate how much a second is done
 * @param secondsLeft how long it will take at that rate; empty if nothing runs, or too little is known
 * @param differences how many were found
 * @param examples some of them
 * @param sampled of how many subjects the plain reading was not asked on all days and positions, because they have very
 *     many entries; of all others it was
 * @param node which node works at it, or did last
 * @param failure why it failed, if it did
 * @param version how often it was changed
 */
public record Operation(
        String id,
        String kind,
        List<String> views,
        Map<String, Object> options,
        State state,
        Optional<Word> word,
        Optional<String> step,
        long done,
        long total,
        double percent,
        double rate,
        Optional<Long> secondsLeft,
        long differences,
        List<Map<String, Object>> examples,
        long sampled,
        Instant askedAt,
        String askedBy,
        Optional<Instant> endedAt,
        Optional<String> node,
        Optional<String> failure,
        long version) {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** For an operator's word. */
        WAITING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** What an operator may say about it, beside cancelling it. */
    public enum Word {
        SWITCH,
        ROLLBACK,
        RESUME
    }
}
