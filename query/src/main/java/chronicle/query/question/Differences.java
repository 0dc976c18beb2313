package chronicle.query.question;

import java.util.List;
import java.util.Map;

/**
 * How one telling of a view differs from another.
 *
 * @param number how often it does
 * @param examples some of that, as it is shown
 * @param sampled of how many subjects not all was compared, because they have very many entries
 */
public record Differences(long number, List<Map<String, Object>> examples, long sampled) {

    /** That they do not differ. */
    public static final Differences NONE = new Differences(0, List.of(), 0);
}
