package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CrewTest {

    private static final List<Integer> PIECES =
            IntStream.rangeClosed(1, 20).boxed().toList();

    private final Queue<Integer> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> told = new ConcurrentLinkedQueue<>();

    @Test
    void every_piece_is_done_once_and_told_to_the_caller() {
        Thread caller = Thread.currentThread();
        boolean all = new Crew(3).all(PIECES.iterator(), begun::add, piece -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            return told.add(piece);
        });
        assertThat(all).isTrue();
        assertThat(begun).containsExactlyInAnyOrderElementsOf(PIECES);
        assertThat(told).containsExactlyInAnyOrderElementsOf(PIECES);
    }

    @Test
    void several_are_done_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        assertThat(new Crew(2).all(PIECES.iterator(), _ -> meet(both), told::add))
                .isTrue();
        assertThat(told).hasSize(PIECES.size());
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void once_stopped_none_begins_and_what_was_begun_is_told() {
        boolean all = new Crew(3).all(PIECES.iterator(), begun::add, piece -> {
            told.add(piece);
            return told.size() < 5;
        });
        assertThat(all).isFalse();
        assertThat(begun).hasSizeBetween(5, 7).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void after_a_failure_none_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Crew(1).all(PIECES.iterator(), this::failAtSeven, told::add))
                .withMessage("seven");
        assertThat(begun).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void a_failure_is_thrown_once_nothing_is_under_way_any_more() {
        Queue<Integer> ended = new ConcurrentLinkedQueue<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Crew(2)
                        .all(
                                PIECES.iterator(),
                                piece -> {
                                    failAtSeven(piece);
                                    ended.add(piece);
                                },
                                told::add))
                .withMessage("seven");
        begun.remove(7);
        assertThat(ended).containsExactlyInAnyOrderElementsOf(begun);
    }

    private void failAtSeven(int piece) {
        begun.add(piece);
        if (piece == 7) {
            throw new IllegalArgumentException("seven");
        }
    }

    @Test
    void whoever_is_interrupted_is_told_so() {
        Thread.currentThread().interrupt();
        assertThatIllegalStateException()
                .isThrownBy(() -> new Crew(2).all(PIECES.iterator(), begun::add, told::add))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).as("and stays so").isTrue();
    }
}
