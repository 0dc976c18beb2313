package chronicle.bench.question;

import chronicle.bench.peer.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Subjects of a view on days on which something had been said of them, as known at moments by which it was known. */
final class Then {
    private static final int DAYS = 400;

    private final List<Said> said;
    private final List<Long> positions;
    private final int prefix;

    /**
     * Of what was said, and as known at one of these positions.
     *
     * @param positions in ascending order; the last one is that of the last line
     */
    Then(List<Said> said, List<Long> positions, String view) {
        String start = view + "/";
        this.said =
                said.stream().filter(line -> line.subject().startsWith(start)).toList();
        this.positions = positions;
        this.prefix = start.length();
    }

    /**
     * What is asked.
     *
     * @param key the subject as others call it
     */
    record Asked(String subject, String key, LocalDate day, long position) {

        /** Refuses what was not known by then, or is not known at all. */
        void knew(long found) {
            if (found < 1 || found > position) {
                throw new IllegalStateException("asked for " + this + ", got what was said at " + found);
            }
        }
    }

    Asked any(Random random) {
        Said line = said.get(random.nextInt(said.size()));
        int known = 0;
        while (positions.get(known) < line.position()) {
            known++;
        }
        return new Asked(
                line.subject().substring(prefix),
                line.subject(),
                line.day().plusDays(random.nextInt(DAYS)),
                positions.get(known + random.nextInt(positions.size() - known)));
    }
}
