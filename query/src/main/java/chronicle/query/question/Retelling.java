package chronicle.query.question;

import java.util.Optional;

/**
 * What became of a subject that was to be told further.
 *
 * @param position up to which it is told now
 * @param failure why it is told no further than that; empty if it is told as far as its view
 */
public record Retelling(String view, String subject, long position, Optional<SubjectFailure> failure) {}
