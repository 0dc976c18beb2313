package chronicle.seed.plan;

import chronicle.seed.source.SourceDraft;
import java.util.List;
import java.util.Optional;

/** The chronicle as a plan asks it, always at one position of the journal. */
public interface Chronicle {

    /** The entry of an id, if it was ever recorded. */
    Optional<Current> entry(String id);

    /**
     * Standing entries that could tell the same happening as a draft. More than do so are welcome, as long as all that
     * {@link Matching} would accept are among them.
     */
    List<Current> near(SourceDraft draft);
}
