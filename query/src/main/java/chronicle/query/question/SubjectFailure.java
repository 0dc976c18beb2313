package chronicle.query.question;

import java.time.Instant;

/**
 * That a view tells a subject no further, since its telling failed.
 *
 * @param position of the change on which it failed; what was told up to the one before it stands
 * @param entry that was changed
 * @param revision that the change made of it
 * @param why what the telling failed with
 * @param program the version of the program that failed
 */
public record SubjectFailure(
        String view,
        int edition,
        String subject,
        long position,
        String entry,
        int revision,
        String why,
        String program,
        Instant failedAt) {}
