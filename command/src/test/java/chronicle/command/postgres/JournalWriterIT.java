package chronicle.command.postgres;

import static chronicle.command.postgres.Callers.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.command.JournalWatch;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import chronicle.command.postgres.JournalReader.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalWriterIT {

    private static final JournalLimits LIMITS =
            new JournalLimits(100, 64, Duration.ofSeconds(30), Duration.ofSeconds(30));

    private static Server server;
    private Callers callers;
    private JournalWriter writer;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        server.empty();
        callers = new Callers(server);
        writer = new JournalWriter(server.application(), LIMITS);
    }

    @AfterEach
    void close() {
        writer.close();
        callers.agreeWithTheJournal();
    }

    /** One append is with the server and waits there for the head; the writer can take no other. */
    private Thread stuckWith(String entry) {
        Thread caller = callers.call(writer, entry);
        await().until(() -> server.waitingForTheHead() == 1);
        return caller;
    }

    private List<Thread> queued(int count) {
        List<Thread> threads = IntStream.range(0, count)
                .mapToObj(i -> callers.call(writer, "queued-" + i))
                .toList();
        await().until(() -> writer.waiting() == count);
        return threads;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void what_is_ready_together_shares_one_commit() throws Exception {
        List<Thread> threads = new ArrayList<>();
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.addAll(queued(40));
        }
        join(threads);
        assertThat(callers.stored()).hasSize(41);
        assertThat(server.rows("select count(distinct xmin::text) from chronicle.journal"))
                .containsExactly("2");
    }

    @Test
    void a_refused_row_alone_in_its_group_is_the_only_one_refused() throws Exception {
        callers.append(writer, row("taken", 1));
        List<Thread> threads = new ArrayList<>();
        JournalRow second = row("taken", 1);
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.add(callers.call(writer, second));
            threads.addAll(IntStream.range(0, 20)
                    .mapToObj(i -> callers.call(writer, "queued-" + i))
                    .toList());
            await().until(() -> writer.waiting() == 21);
        }
        join(threads);
        assertThat(callers.stored()).hasSize(22);
        assertThat(callers.refused().keySet()).containsExactly(second.id());
        assertThat(callers.refused().get(second.id()))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.over()).isEqualTo(Conflict.Over.REVISION));
    }

    @Test
    void whoever_watches_is_told_what_became_of_each_append_and_cannot_stop_the_writer() throws Exception {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        JournalWatch watch = new JournalWatch() {
            @Override
            public void written(int appends, int lines, int refused, Duration took) {
                told.add(appends + " appends, " + lines + " lines, " + refused + " refused, " + took.isPositive());
                throw new IllegalStateException("a watch that fails");
            }

            @Override
            public void turnedAway() {
                told.add("turned away");
            }
        };
        JournalLimits one = new JournalLimits(1, 64, Duration.ofSeconds(30), Duration.ofSeconds(30));
        try (JournalWriter watched = new JournalWriter(server.application(), one, watch)) {
            callers.append(watched, row("taken", 1));
            callers.append(watched, row("taken", 1));
            List<Thread> threads = new ArrayList<>();
            try (HeldHead _ = server.holdHead()) {
                threads.add(callers.call(watched, "first"));
                await().until(() -> server.waitingForTheHead() == 1);
                threads.add(callers.call(watched, "second"));
                await().until(() -> watched.waiting() == watched.mayWait());
                callers.append(watched, row("one-too-many", 1));
            }
            join(threads);
            assertThat(watched.alive()).isTrue();
        }
        assertThat(told)
                .containsExactly(
                        "1 appends, 1 lines, 0 refused, true",
                        "1 appends, 0 lines, 1 refused, true",
                        "turned away",
                        "1 appends, 1 lines, 0 refused, true",
                        "1 appends, 1 lines, 0 refused, true");
    }

    @Test
    void a_full_queue_refuses_at_once_and_stores_nothing_of_it() throws Exception {
        List<Thread> threads = new ArrayList<>();
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.addAll(queued(LIMITS.waiting()));
            callers.append(writer, row("one-too-many", 1));
            assertThat(callers.refused().values())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Plain.JOURNAL_BUSY));
        }
        join(threads);
        assertThat(callers.stored()).hasSize(LIMITS.waiting() + 1);
    }

    @Test
    void a_caller_who_is_interrupted_while_it_waits_its_turn_takes_its_row_back() throws Exception {
        List<Thread> threads = new ArrayList<>();
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            List<Thread> queued = queued(10);
            queued.subList(0, 5).forEach(Thread::interrupt);
            join(queued.subList(0, 5));
            threads.addAll(queued);
        }
        join(threads);
        assertThat(callers.stored()).hasSize(6);
        assertThat(callers.refused()).hasSize(5);
    }

    @Test
    void a_caller_who_is_interrupted_when_its_row_is_under_way_still_learns_that_it_is_stored() throws Exception {
        boolean[] flag = new boolean[1];
        Thread caller;
        try (HeldHead _ = server.holdHead()) {
            caller = Thread.ofVirtual().start(() -> {
                callers.append(writer, row("under-way", 1));
                flag[0] = Thread.currentThread().isInterrupted();
            });
            await().until(() -> server.waitingForTheHead() == 1);
            caller.interrupt();
            caller.interrupt();
        }
        caller.join();
        assertThat(callers.stored()).hasSize(1);
        assertThat(flag[0]).isTrue();
    }

    @Test
    void a_caller_who_comes_interrupted_is_told_one_or_the_other_and_stays_interrupted() throws Exception {
        for (int i = 0; i < 50; i++) {
            JournalRow row = row("interrupted-" + i, 1);
            Thread caller = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                callers.append(writer, row);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
            caller.join();
        }
        assertThat(callers.answered()).isEqualTo(50);
        assertThat(callers.unknown()).isEmpty();
    }

    @Test
    void a_connection_lost_before_the_insert_is_carried_out_costs_nobody_a_row() throws Exception {
        List<Thread> threads = new ArrayList<>();
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.addAll(queued(20));
            server.rows("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'test' and wait_event_type = 'Lock'");
        }
        join(threads);
        assertThat(callers.stored()).hasSize(21);
    }

    @Test
    void connections_lost_again_and_again_cost_nobody_a_row() throws Exception {
        List<Thread> threads = IntStream.range(0, 16)
                .mapToObj(caller -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 100)
                                .forEach(i -> callers.append(writer, row("caller-" + caller + "-" + i, 1)))))
                .toList();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            server.rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test'"
                    + " and pid <> pg_backend_pid() and usename = '" + Server.APPLICATION + "'");
            threads.getFirst().join(Duration.ofMillis(30));
        }
        assertThat(callers.stored()).hasSize(1_600);
    }

    @ParameterizedTest
    @EnumSource(
            value = Wire.Cut.class,
            names = {"BEFORE_THE_SERVER_HEARS", "HALFWAY", "BEFORE_THE_CLIENT_HEARS"})
    void a_wire_cut_during_the_commit_leaves_no_doubt(Wire.Cut cut) throws Exception {
        try (Wire wire = new Wire(server.port());
                JournalWriter far = new JournalWriter(Server.behind(wire.port()), LIMITS)) {
            callers.append(far, row("before", 1));
            for (int i = 0; i < 5; i++) {
                List<Thread> threads = new ArrayList<>();
                wire.cutNext(cut);
                for (int j = 0; j < 10; j++) {
                    threads.add(callers.call(far, "cut-" + i + "-" + j));
                }
                join(threads);
            }
            callers.append(far, row("after", 1));
        }
        assertThat(callers.stored()).hasSize(52);
    }

    @Test
    void an_insert_that_the_server_carries_out_after_it_was_repeated_is_not_stored_twice() throws Exception {
        try (Wire wire = new Wire(server.port());
                JournalWriter far = new JournalWriter(Server.behind(wire.port()), LIMITS)) {
            callers.append(far, row("before", 1));
            wire.cutNext(Wire.Cut.AND_TOLD_LATE);
            callers.append(far, row("late", 1));
            wire.late().tell();
        }
        assertThat(callers.stored()).hasSize(2);
    }

    @Test
    void an_insert_that_the_server_carries_out_just_after_it_is_repeated_is_not_stored_twice() throws Exception {
        try (Wire wire = new Wire(server.port());
                JournalWriter far = new JournalWriter(Server.behind(wire.port()), LIMITS)) {
            callers.append(far, row("before", 1));
            List<Thread> threads = new ArrayList<>();
            try (HeldHead _ = server.holdHead()) {
                wire.cutNext(Wire.Cut.AND_TOLD_LATE);
                threads.add(callers.call(far, "late"));
                Wire.Late late = wire.late();
                await().until(() -> server.waitingForTheHead() == 1);
                threads.add(Thread.ofVirtual().start(late::tell));
                await().until(() -> server.waitingForTheHead() == 2);
            }
            join(threads);
        }
        assertThat(callers.stored()).hasSize(2);
    }

    @Test
    void an_insert_that_the_server_carries_out_just_before_it_is_repeated_is_acknowledged() throws Exception {
        try (Wire wire = new Wire(server.port());
                JournalWriter far = new JournalWriter(Server.behind(wire.port()), LIMITS)) {
            callers.append(far, row("before", 1));
            List<Thread> threads = new ArrayList<>();
            try (HeldHead _ = server.holdHead()) {
                wire.sever();
                wire.cutNext(Wire.Cut.AND_TOLD_LATE);
                threads.add(callers.call(far, "late"));
                threads.add(Thread.ofVirtual().start(wire.late()::tell));
                await().until(() -> server.waitingForTheHead() == 1);
                wire.mend();
                await().until(() -> server.waitingForTheHead() == 2);
            }
            join(threads);
        }
        assertThat(callers.stored()).hasSize(2);
    }

    @Test
    void while_the_database_is_away_nothing_is_stored_and_callers_are_told_so() throws Exception {
        JournalLimits hasty = new JournalLimits(100, 64, Duration.ofMillis(700), Duration.ofSeconds(30));
        try (Wire wire = new Wire(server.port())) {
            wire.sever();
            try (JournalWriter far = new JournalWriter(Server.behind(wire.port()), hasty)) {
                List<Thread> threads = IntStream.range(0, 10)
                        .mapToObj(i -> callers.call(far, "away-" + i))
                        .toList();
                join(threads);
                assertThat(callers.refused()).hasSize(10);
                wire.mend();
                callers.append(far, row("back", 1));
                assertThat(callers.stored()).hasSize(1);
            }
        }
    }

    @Test
    void a_database_that_goes_away_for_long_during_a_commit_is_the_one_case_that_is_not_known() throws Exception {
        JournalLimits hasty = new JournalLimits(100, 64, Duration.ofMillis(700), Duration.ofSeconds(30));
        try (Wire wire = new Wire(server.port());
                JournalWriter far = new JournalWriter(Server.behind(wire.port()), hasty)) {
            callers.append(far, row("before", 1));
            wire.cutNext(Wire.Cut.BEFORE_THE_CLIENT_HEARS);
            wire.sever();
            callers.append(far, row("who-knows", 1));
            assertThat(callers.unknown()).hasSize(1);
            wire.mend();
            callers.append(far, row("after", 1));
        }
        assertThat(callers.stored()).hasSize(2);
        assertThat(server.rows("select count(*) from chronicle.journal")).containsExactly("3");
    }

    @Test
    void a_server_that_is_killed_and_comes_back_has_what_was_acknowledged() throws Exception {
        List<Thread> threads = IntStream.range(0, 16)
                .mapToObj(caller -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 60)
                                .forEach(i -> callers.append(writer, row("caller-" + caller + "-" + i, 1)))))
                .toList();
        await().until(() -> callers.stored().size() > 100);
        server.kill();
        server.restart();
        join(threads);
        assertThat(callers.stored()).hasSize(960);
    }

    @Test
    void closing_stores_what_waits() throws Exception {
        List<Thread> threads = new ArrayList<>();
        Thread closing = Thread.ofPlatform().unstarted(writer::close);
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.addAll(queued(20));
            closing.start();
            await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            callers.append(writer, row("too-late", 1));
            assertThat(callers.refused()).hasSize(1);
        }
        closing.join();
        join(threads);
        assertThat(callers.stored()).hasSize(21);
        assertThat(callers.unknown()).isEmpty();
    }

    @Test
    void closing_in_a_hurry_refuses_what_waits_and_says_so_of_what_is_under_way() throws Exception {
        writer.close();
        writer = new JournalWriter(
                server.application(), new JournalLimits(100, 64, Duration.ofSeconds(30), Duration.ofMillis(300)));
        List<Thread> threads = new ArrayList<>();
        try (HeldHead _ = server.holdHead()) {
            threads.add(stuckWith("first"));
            threads.addAll(queued(20));
            writer.close();
            join(threads);
            assertThat(callers.refused()).hasSize(20);
            assertThat(callers.unknown()).hasSize(1);
        }
        await().until(() -> server.waitingForTheHead() == 0);
    }

    @Test
    void two_writers_fill_the_same_journal_and_no_follower_ever_misses_a_line() throws Exception {
        try (JournalWriter other = new JournalWriter(server.application(), LIMITS)) {
            List<Thread> threads = IntStream.range(0, 16)
                    .mapToObj(caller -> Thread.ofVirtual()
                            .start(() -> IntStream.range(0, 80)
                                    .forEach(i -> callers.append(
                                            caller % 2 == 0 ? writer : other, row("caller-" + caller + "-" + i, 1)))))
                    .toList();
            JournalReader follower = new JournalReader(server.application());
            long last = 0;
            while (last < 16 * 80) {
                for (Stored next : follower.after(last, 50)) {
                    assertThat(next.line().position()).isEqualTo(last + 1);
                    last = next.line().position();
                }
            }
            join(threads);
        }
        assertThat(callers.stored()).hasSize(1_280);
    }
}
