package chronicle.query.engine;

/**
 * That a subject is told no further: a line of the journal on which the view's telling of it failed.
 *
 * @param position of the line; what was told up to the one before it stands
 * @param entry that the line is about
 * @param revision that the line made of it
 * @param why what the telling failed with
 */
public record Failure(String subject, long position, String entry, int revision, String why) {}
