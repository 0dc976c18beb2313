package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class BesideTest {

    private final Beside beside = new Beside();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void work_goes_on_beside_its_beginner_until_it_is_finished() {
        CountDownLatch told = new CountDownLatch(1);
        beside.begin(() -> {
            told.await();
            return done.add("written");
        });
        done.add("told");
        told.countDown();
        beside.finish();
        assertThat(done).containsExactly("told", "written");
    }

    @Test
    void one_piece_waits_for_the_one_before() {
        CountDownLatch first = new CountDownLatch(1);
        beside.begin(() -> {
            first.await();
            return done.add("first");
        });
        Thread.startVirtualThread(first::countDown);
        beside.begin(() -> done.add("second"));
        beside.finish();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void a_failure_is_told_once_to_whoever_finishes() {
        beside.begin(() -> {
            throw new IOException("the disk is full");
        });
        assertThatIllegalStateException()
                .isThrownBy(beside::finish)
                .havingCause()
                .isInstanceOf(IOException.class)
                .withMessage("the disk is full");
        beside.finish();
    }

    @Test
    void an_interrupt_waits_until_the_work_is_done() {
        CountDownLatch interrupted = new CountDownLatch(1);
        beside.begin(() -> {
            interrupted.await();
            return done.add("written");
        });
        Thread.currentThread().interrupt();
        Thread.startVirtualThread(interrupted::countDown);
        beside.finish();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly("written");
    }
}
