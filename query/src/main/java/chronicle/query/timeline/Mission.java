package chronicle.query.timeline;

import chronicle.events.MissionRank;
import java.util.Comparator;
import java.util.Optional;

/**
 * A mission that is open or suspended.
 *
 * @param opened the entry that tells of it first: its opening, or whatever implies that there was one
 * @param reranked the last change of its rank
 * @param moved its last move
 * @param turned its last suspension or resumption
 */
public record Mission(
        MissionRank rank,
        Optional<String> city,
        boolean suspended,
        Happening opened,
        Optional<Happening> reranked,
        Optional<Happening> moved,
        Optional<Happening> turned) {

    /** The highest rank first; then by city, one without a city before all. */
    static final Comparator<Mission> ORDER =
            Comparator.comparing(Mission::rank).reversed().thenComparing(mission -> Folded.of(mission.city));

    static Mission opened(MissionRank rank, Optional<String> city, Happening happening) {
        return new Mission(rank, city, false, happening, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isAt(MissionRank otherRank, Optional<String> otherCity) {
        return rank == otherRank && Folded.of(city).equals(Folded.of(otherCity));
    }

    Mission suspended(Happening happening) {
        return suspended ? this : new Mission(rank, city, true, opened, reranked, moved, Optional.of(happening));
    }

    Mission resumed(Happening happening) {
        return suspended ? new Mission(rank, city, false, opened, reranked, moved, Optional.of(happening)) : this;
    }

    Mission reranked(MissionRank to, Happening happening) {
        return rank == to ? this : new Mission(to, city, suspended, opened, Optional.of(happening), moved, turned);
    }

    Mission moved(String to, Happening happening) {
        return isAt(rank, Optional.of(to))
                ? this
                : new Mission(rank, Optional.of(to), suspended, opened, reranked, Optional.of(happening), turned);
    }
}
