package chronicle.query.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All answers that concern a pair of parties or one of the two, by view, in the views' order, at one position. */
public record RelationState(
        String relation, LocalDate asOf, long position, Optional<Instant> knownAt, Map<String, List<Answer>> views) {}
