package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One state in which a subject may be, with the moment that gave it its headline, and the open moments chosen for it. */
final class World<S extends Record> {

    private final S state;
    private final String headline;
    private final @Nullable Moment turn;
    private final List<Moment> chosen;
    private @Nullable List<Happening> because;

    private World(S state, String headline, @Nullable Moment turn, List<Moment> chosen) {
        this.state = state;
        this.headline = headline;
        this.turn = turn;
        this.chosen = chosen;
    }

    /** Before anything has happened. */
    static <S extends Record> World<S> beginning(S state, String headline) {
        return new World<>(state, headline, null, List.of());
    }

    S state() {
        return state;
    }

    String headline() {
        return headline;
    }

    /** The moment that gave the state its headline, or empty if it has had it from the beginning. */
    Optional<Moment> turn() {
        return Optional.ofNullable(turn);
    }

    /** Whether the same moment gave both their headlines; a subject has each moment once. */
    @SuppressWarnings("ReferenceEquality")
    boolean turnedWith(World<S> other) {
        return turn == other.turn;
    }

    /** What the state rests on. */
    List<Happening> because() {
        List<Happening> found = because == null ? Because.of(state) : because;
        because = found;
        return found;
    }

    boolean chose(Moment moment) {
        return chosen.contains(moment);
    }

    /** After one more moment, which has led to that state. */
    World<S> then(Moment moment, S next, String nextHeadline) {
        return new World<>(next, nextHeadline, nextHeadline.equals(headline) ? turn : moment, chosen);
    }

    /** The same state, with an open moment taken to have happened. */
    World<S> choosing(Moment moment) {
        List<Moment> more = new ArrayList<>(chosen);
        more.add(moment);
        return new World<>(state, headline, turn, more);
    }

    /** The same state, now that a chosen moment is open no more. */
    World<S> settling(Moment moment) {
        List<Moment> fewer = new ArrayList<>(chosen);
        fewer.remove(moment);
        World<S> settled = new World<>(state, headline, turn, fewer);
        settled.because = because;
        return settled;
    }

    /** Fewer chosen moments first, then by telling order. */
    static int compare(World<?> one, World<?> other) {
        int order = Integer.compare(one.chosen.size(), other.chosen.size());
        for (int i = 0; order == 0 && i < one.chosen.size(); i++) {
            order = one.chosen.get(i).compareTo(other.chosen.get(i));
        }
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof World<?> that
                        && Objects.equals(turn, that.turn)
                        && chosen.equals(that.chosen)
                        && state.equals(that.state));
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }
}
