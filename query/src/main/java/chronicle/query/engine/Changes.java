package chronicle.query.engine;

import java.util.List;

/**
 * What a stretch of the journal does to a view's beliefs: to be applied in this order, in one transaction.
 *
 * @param position the last position told
 * @param closings of beliefs that were written before this stretch
 * @param beliefs first held in this stretch (some of them closed in it again)
 * @param memberships new in this stretch
 * @param failures of subjects that are told no further from a line of this stretch on
 * @param recoveries of subjects that are told again, be it after a failure of this stretch
 */
public record Changes(
        long position,
        List<Closing> closings,
        List<Belief> beliefs,
        List<Membership> memberships,
        List<Failure> failures,
        List<Recovery> recoveries) {}
