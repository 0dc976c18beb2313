package chronicle.app.stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Readers of a broadcast that keeps four events, over a journal that had ten lines before it began. */
class BroadcastTest {
    private static final int KEPT = 4;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Broadcast broadcast = new Broadcast(KEPT, 10);
    private long head = 10;

    @Test
    void who_knows_all_is_told_what_comes() throws InterruptedException {
        var reader = reader(10);

        change();
        change();

        assertThat(next(reader)).isEqualTo("11 12");
        assertThat(next(reader)).isEmpty();
    }

    @Test
    void who_missed_something_is_told_that_first_and_nothing_twice() throws InterruptedException {
        var reader = reader(8);
        change();

        assertThat(next(reader)).isEqualTo("9 10 11");
        change();
        assertThat(next(reader)).isEqualTo("12");
    }

    @Test
    void who_missed_what_is_still_kept_need_not_ask_the_journal() throws InterruptedException {
        change();
        change();
        var reader = new Reader(
                broadcast,
                position -> {
                    throw new AssertionError("asked for what follows " + position);
                },
                11,
                () -> {});

        assertThat(next(reader)).isEqualTo("12");
    }

    @Test
    void who_comes_from_another_node_that_was_further_is_told_nothing_twice() throws InterruptedException {
        var reader = reader(12);

        change();
        change();
        change();

        assertThat(next(reader)).isEqualTo("13");
    }

    @Test
    void who_does_not_read_is_outrun_and_nobody_waits_for_it() throws InterruptedException {
        var slow = reader(10);
        change();
        assertThat(next(slow)).isEqualTo("11");

        IntStream.rangeClosed(0, KEPT).forEach(_ -> change());

        assertThat(slow.next(AT_ONCE)).isInstanceOf(Found.Outrun.class);
        assertThat(next(reader(11))).isEqualTo("12 13 14 15 16");
    }

    @Test
    void who_stays_behind_by_just_what_is_kept_is_told_all_of_it() throws InterruptedException {
        var reader = reader(10);
        assertThat(next(reader)).isEmpty();

        IntStream.range(0, KEPT).forEach(_ -> change());

        assertThat(next(reader)).isEqualTo("11 12 13 14");
    }

    @Test
    void something_else_than_a_change_reaches_who_reads_along() throws InterruptedException {
        var reader = reader(10);
        change();
        broadcast.publish(new Sent(OptionalLong.empty(), "half"));
        change();

        assertThat(next(reader)).isEqualTo("11 half 12");
    }

    @Test
    void something_else_is_forgotten_without_a_change_being_forgotten() throws InterruptedException {
        broadcast.publish(new Sent(OptionalLong.empty(), "half"));
        IntStream.range(0, KEPT).forEach(_ -> change());

        assertThat(next(reader(10))).isEqualTo("11 12 13 14");
    }

    @Test
    void the_end_comes_after_all_that_was_said() throws InterruptedException {
        var reader = reader(10);
        change();
        broadcast.end();

        assertThat(next(reader)).isEqualTo("11");
        assertThat(reader.next(LONG)).isInstanceOf(Found.Over.class);
    }

    @Test
    void a_thousand_who_wait_are_told_at_once() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = IntStream.range(0, 1000)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> unhurried(reader(10)), threads))
                    .toList();
            change();

            await().until(() -> told.stream().allMatch(CompletableFuture::isDone));
            assertThat(told).allSatisfy(text -> assertThat(text.join()).isEqualTo("11"));
        }
    }

    private void change() {
        broadcast.publish(sent(++head));
    }

    private Reader reader(long position) {
        return new Reader(broadcast, this::journal, position, () -> {});
    }

    private List<Sent> journal(long position) {
        return LongStream.rangeClosed(position + 1, head)
                .mapToObj(BroadcastTest::sent)
                .toList();
    }

    private static Sent sent(long position) {
        return new Sent(OptionalLong.of(position), Long.toString(position));
    }

    private static String next(Reader reader) throws InterruptedException {
        return text(reader.next(AT_ONCE));
    }

    private static String unhurried(Reader reader) {
        try {
            return text(reader.next(LONG));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Found found) {
        return switch (found) {
            case Found.Events(var events) -> events.stream().map(Sent::text).collect(joining(" "));
            case Found.Outrun _, Found.Over _ -> throw new AssertionError(found);
        };
    }
}
