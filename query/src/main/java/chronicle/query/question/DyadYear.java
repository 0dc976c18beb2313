package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.util.List;
import java.util.Map;

/**
 * What the views tell of one party towards another at the end of a year.
 *
 * @param relation the pair, in order
 * @param views by the view's name; one that nothing was ever told of the two is not there
 * @param relations how diplomatic relations stand, or all ways in which they may
 * @param entries how many standing entries about the pair may have happened, or gone on, in the year
 */
public record DyadYear(
        String relation,
        String from,
        String to,
        int year,
        Map<String, Told> views,
        List<String> relations,
        long entries) {

    /**
     * What a view tells.
     *
     * @param statuses the headline, or all possible ones
     */
    public record Told(Certainty certainty, List<String> statuses) {}
}
