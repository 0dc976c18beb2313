package chronicle.app.replays;

import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.OperationRefused.Why;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Room on the disk for copies.
 *
 * @param free how many bytes are free where the database keeps its files; empty if that is another machine's
 * @param spare how many are to stay free
 */
record Room(OptionalLong free, long spare) {
    /** A copy is as large as the one that serves; while it is sorted for its indexes, it is a little more. */
    private static final double MORE = 1.3;

    private static final double MEGABYTE = 1 << 20;

    /** Refuses what would not leave enough of it. */
    void require(long size) {
        long needed = Math.round(size * MORE) + spare;
        if (free.isPresent() && free.getAsLong() < needed) {
            throw new OperationRefused(
                    Why.DISK,
                    String.format(
                            Locale.ROOT,
                            "a copy needs %,.0f MB beside what is there, with %,.0f MB to spare, and only %,.0f MB are"
                                    + " free: make room, and ask again",
                            (needed - spare) / MEGABYTE,
                            spare / MEGABYTE,
                            free.getAsLong() / MEGABYTE));
        }
    }
}
