package chronicle.command.axon;

import static chronicle.command.Happenings.aliyevVisited;
import static chronicle.command.Happenings.bakuEmbassyOpened;
import static chronicle.command.Happenings.because;
import static chronicle.command.Happenings.editor;
import static chronicle.command.Happenings.recording;
import static chronicle.command.Happenings.underKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.postgres.HeldHead;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.Server;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Edtf;
import chronicle.events.JournalLine;
import chronicle.events.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsIT {

    private static Server server;
    private Node node;
    private Commands commands;

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
        node = new Node(server.application(), JournalLimits.USUAL);
        commands = node.commands();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_life_of_an_entry_stands_in_the_journal_line_by_line() {
        Receipt recorded = commands.send(new RecordEntry("e1", aliyevVisited(), editor()));
        Receipt corrected = commands.send(correction("e1", 1, "1997-07-28/1997-08-05"));
        Receipt retracted = commands.send(new RetractEntry("e1", 2, Optional.empty(), because("told twice")));
        Receipt reinstated = commands.send(new ReinstateEntry("e1", 3, because("it was not")));

        assertThat(List.of(recorded, corrected, retracted, reinstated))
                .extracting(Receipt::revision)
                .containsExactly(1, 2, 3, 4);
        List<JournalLine> lines = lines();
        assertThat(lines).extracting(JournalLine::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(JournalLine::recordedAt).isSorted();
        assertThat(lines.getFirst().event()).isEqualTo(new EntryRecorded("e1", aliyevVisited()));
        assertThat(lines.get(1).event())
                .isInstanceOfSatisfying(
                        EntryCorrected.class,
                        event -> assertThat(event.statement().on().text()).isEqualTo("1997-07-28/1997-08-05"));
        assertThat(lines.get(2).provenance()).isEqualTo(because("told twice"));
        assertThat(lines.getLast().recordedAt()).isEqualTo(reinstated.recordedAt());
    }

    @Test
    void a_person_can_read_the_journal_in_sql() {
        commands.send(new RecordEntry("e1", bakuEmbassyOpened(), editor()));
        commands.send(new RetractEntry("e1", 1, Optional.empty(), because("told twice")));

        assertThat(server.rows("""
            select position, entry, revision, type, payload->>'on', payload->'event'->>'city',
                metadata->>'kind', metadata->>'actor', metadata->>'reason'
            from chronicle.journal order by position
            """))
                .containsExactly(
                        "1 e1 1 entry-recorded 1992-03-16 Baku mission-opened editor null",
                        "2 e1 2 entry-retracted null null mission-opened editor told twice");
    }

    @Test
    void the_same_id_twice_is_refused_and_the_head_does_not_move() {
        commands.send(recording("e1"));
        refused("exists", recording("e1"));
        assertThat(node.reader().head()).isEqualTo(1);
    }

    @Test
    void an_amendment_of_what_was_never_recorded_is_not_found() {
        refused("not-found", correction("nobody", 1, "1992-03-17"));
    }

    @Test
    void a_stale_revision_is_told_the_current_one() {
        commands.send(recording("e1"));
        commands.send(correction("e1", 1, "1992-03-17"));
        Refusal refusal = refused("stale-revision", correction("e1", 1, "1992-03-18"));
        assertThat(refusal.reason()).isEqualTo(new Refusal.StaleRevision(2));
    }

    @Test
    void after_a_refusal_the_entry_is_as_it_was() {
        commands.send(recording("e1"));
        refused("nothing-changed", correction("e1", 1, "1992-03-16"));
        assertThat(commands.send(correction("e1", 1, "1992-03-17")).revision()).isEqualTo(2);
    }

    @Test
    void what_another_node_did_is_seen_although_the_entry_is_remembered_here() {
        try (Node other = new Node(server.application(), JournalLimits.USUAL)) {
            commands.send(recording("e1"));
            other.commands().send(correction("e1", 1, "1992-03-17"));

            Refusal refusal = refused("stale-revision", correction("e1", 1, "1992-03-18"));
            assertThat(refusal.reason()).isEqualTo(new Refusal.StaleRevision(2));
            assertThat(commands.send(correction("e1", 2, "1992-03-18")).revision())
                    .isEqualTo(3);
            assertThat(other.commands().send(correction("e1", 3, "1992-03-19")).revision())
                    .isEqualTo(4);
            refused("exists", recording("e1"));
        }
    }

    @Test
    void a_duplicate_must_be_of_an_entry_that_stands() {
        commands.send(recording("e1"));
        commands.send(recording("e2"));
        commands.send(recording("e3"));
        commands.send(new RetractEntry("e3", 1, Optional.empty(), because("told twice")));

        refused("validation", new RetractEntry("e2", 1, Optional.of("e3"), because("the same")));
        refused("validation", new RetractEntry("e2", 1, Optional.of("nobody"), because("the same")));
        refused("validation", new RetractEntry("e2", 1, Optional.of("e2"), because("the same")));
        assertThat(commands.send(new RetractEntry("e2", 1, Optional.of("e1"), because("the same")))
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void the_same_request_again_gets_the_first_receipt() {
        Receipt first = commands.send(new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1")));
        assertThat(commands.send(new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1"))))
                .isEqualTo(first);
        assertThat(commands.send(new RecordEntry("made-up-anew", bakuEmbassyOpened(), underKey("k1", "f1"))))
                .isEqualTo(first);
        Receipt second = commands.send(new RetractEntry("e1", 1, Optional.empty(), underKey("k2", "f2")));
        assertThat(commands.send(new RetractEntry("e1", 1, Optional.empty(), underKey("k2", "f2"))))
                .isEqualTo(second);
        assertThat(node.reader().head()).isEqualTo(2);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        commands.send(new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1")));
        refused("idempotency-key-reused", new RecordEntry("e2", bakuEmbassyOpened(), underKey("k1", "other")));
        assertThat(node.reader().head()).isEqualTo(1);
    }

    @Test
    void a_rehearsal_gives_the_next_line_and_stores_nothing() {
        commands.send(recording("e1"));

        JournalLine line = commands.rehearse(correction("e1", 1, "1992-03-17"));

        assertThat(line.position()).isEqualTo(2);
        assertThat(line.revision()).isEqualTo(2);
        assertThat(line.event()).isInstanceOf(EntryCorrected.class);
        assertThat(node.reader().head()).isEqualTo(1);
        assertThat(commands.rehearse(recording("e2")).revision()).isEqualTo(1);
        assertThat(commands.send(correction("e1", 1, "1992-03-17")).position()).isEqualTo(2);
    }

    @Test
    void a_rehearsal_is_refused_for_the_reasons_for_which_the_command_would_be() {
        commands.send(recording("e1"));
        commands.send(new RecordEntry("e2", bakuEmbassyOpened(), underKey("k1", "f1")));
        for (EntryCommand command : List.of(
                recording("e1"),
                recording("no id"),
                correction("nobody", 1, "1992-03-17"),
                correction("e1", 7, "1992-03-17"),
                correction("e1", 1, "1992-03-16"),
                correction("e1", 1, "1992-03-16/1992-03-17"),
                new RetractEntry("e1", 1, Optional.of("e1"), because("the same")),
                new RetractEntry("e1", 1, Optional.empty(), editor()),
                new ReinstateEntry("e1", 1, because("a trial")),
                new RecordEntry("e3", bakuEmbassyOpened(), underKey("k1", "other")))) {
            Refusal rehearsed = catchThrowableOfType(Refusal.class, () -> commands.rehearse(command));
            Refusal refused = catchThrowableOfType(Refusal.class, () -> commands.send(command));
            assertThat(rehearsed).as("%s", command).hasMessage(refused.getMessage());
            assertThat(rehearsed.reason()).isEqualTo(refused.reason());
        }
        assertThat(commands.rehearse(new RecordEntry("e2", bakuEmbassyOpened(), underKey("k1", "f1")))
                        .position())
                .isEqualTo(2);
        assertThat(node.reader().head()).isEqualTo(2);
    }

    @Test
    void the_same_request_many_times_at_once_over_two_nodes_is_carried_out_once() throws Exception {
        try (Node other = new Node(server.application(), JournalLimits.USUAL)) {
            for (int round = 0; round < 20; round++) {
                String key = "key-" + round;
                List<Callable<Receipt>> calls = IntStream.range(0, 16)
                        .<Callable<Receipt>>mapToObj(i -> () -> (i % 2 == 0 ? commands : other.commands())
                                .send(new RecordEntry(key + "-" + i, bakuEmbassyOpened(), underKey(key, "f"))))
                        .toList();
                List<Receipt> receipts = new ArrayList<>();
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Future<Receipt> call : threads.invokeAll(calls)) {
                        switch (call.state()) {
                            case SUCCESS -> receipts.add(call.resultNow());
                            default ->
                                assertThat(call.exceptionNow())
                                        .isInstanceOfSatisfying(
                                                Refusal.class,
                                                refusal -> assertThat(
                                                                refusal.reason().slug())
                                                        .isEqualTo("request-in-progress"));
                        }
                    }
                }
                assertThat(receipts).isNotEmpty();
                assertThat(receipts).containsOnly(receipts.getFirst());
                assertThat(node.reader().head()).isEqualTo(round + 1);
            }
        }
    }

    @Test
    void while_a_request_is_in_progress_its_repetition_is_told_so() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Receipt> first;
            try (HeldHead _ = server.holdHead()) {
                first = threads.submit(
                        () -> commands.send(new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1"))));
                await().until(() -> server.waitingForTheHead() == 1);
                refused("request-in-progress", new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1")));
                refused("idempotency-key-reused", new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "other")));
            }
            Receipt receipt = first.get();
            assertThat(commands.send(new RecordEntry("e1", bakuEmbassyOpened(), underKey("k1", "f1"))))
                    .isEqualTo(receipt);
        }
    }

    @Test
    void of_many_corrections_of_the_same_revision_over_two_nodes_one_is_carried_out() throws Exception {
        try (Node other = new Node(server.application(), JournalLimits.USUAL)) {
            commands.send(recording("e1"));
            for (int round = 1; round <= 15; round++) {
                int revision = round;
                List<Callable<Receipt>> calls = IntStream.range(0, 8)
                        .<Callable<Receipt>>mapToObj(i -> () -> (i % 2 == 0 ? commands : other.commands())
                                .send(correction("e1", revision, (2000 + revision) + "-01-1" + i)))
                        .toList();
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<Receipt>> answers = threads.invokeAll(calls);
                    assertThat(answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS))
                            .hasSize(1);
                    assertThat(answers.stream()
                                    .filter(answer -> answer.state() == Future.State.FAILED)
                                    .map(answer -> ((Refusal) answer.exceptionNow()).reason()))
                            .hasSize(7)
                            .containsOnly(new Refusal.StaleRevision(revision + 1));
                }
            }
            assertThat(node.reader().head()).isEqualTo(16);
        }
    }

    @Test
    void a_caller_who_is_interrupted_in_the_queue_changes_nothing_not_even_what_is_remembered() throws Exception {
        commands.send(recording("e1"));
        List<Throwable> told = new ArrayList<>();
        Thread first;
        try (HeldHead _ = server.holdHead()) {
            first = Thread.ofVirtual().start(() -> commands.send(recording("e2")));
            await().until(() -> server.waitingForTheHead() == 1);
            Thread second = Thread.ofVirtual()
                    .start(() -> told.add(catchThrowableOfType(
                            Refusal.class, () -> commands.send(correction("e1", 1, "1992-03-17")))));
            await().until(() -> node.writer().waiting() == 1);
            second.interrupt();
            second.join();
        }
        first.join();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Plain.JOURNAL_UNAVAILABLE));
        assertThat(commands.send(correction("e1", 1, "1992-03-18")).revision()).isEqualTo(2);
        assertThat(node.reader().head()).isEqualTo(3);
    }

    @Test
    void what_was_refused_can_be_sent_again_with_a_better_word_under_the_same_key() {
        commands.send(recording("e1"));
        refused(
                "nothing-changed",
                new CorrectEntry(
                        "e1",
                        1,
                        Optional.of(Edtf.parse("1992-03-16")),
                        Optional.empty(),
                        Optional.empty(),
                        underKey("k1", "f1")));
        assertThat(commands.send(new RetractEntry("e1", 1, Optional.empty(), underKey("k1", "f2")))
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void text_that_postgresql_cannot_store_is_refused_alone() {
        refused("validation", new RecordEntry("e1", bakuEmbassyOpened(), because("a nul: \0")));
        assertThat(node.reader().head()).isZero();
    }

    @Test
    void a_token_of_an_instant_lies_before_what_was_recorded_at_it() {
        commands.send(recording("e1"));
        Receipt second = commands.send(recording("e2"));
        JournalEngine engine = new JournalEngine(node.reader(), node.writer());
        assertThat(engine.createTailToken().position()).hasValue(0);
        assertThat(engine.createHeadToken().position()).hasValue(2);
        assertThat(engine.createTokenAt(second.recordedAt()).position()).hasValue(1);
        assertThat(engine.createTokenAt(second.recordedAt().plusSeconds(1)).position())
                .hasValue(2);
        assertThat(engine.lastSequenceNumberFor("e1")).hasValue(0L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void a_follower_of_the_store_sees_what_either_node_stores() throws Exception {
        try (Node other = new Node(server.application(), JournalLimits.USUAL);
                var stream = node.store().openStream(null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> IntStream.range(0, 300).forEach(i -> commands.send(recording("here-" + i))));
            threads.submit(() ->
                    IntStream.range(0, 300).forEach(i -> other.commands().send(recording("there-" + i))));
            for (long position = 1; position <= 600; position++) {
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
            }
        }
    }

    @Test
    void a_stream_of_the_store_gives_every_line_with_its_place() {
        IntStream.rangeClosed(1, 4_500).parallel().forEach(i -> commands.send(recording("e" + i)));
        List<? extends TrackedEventMessage<?>> messages = new JournalEngine(node.reader(), node.writer())
                .readEvents(null, false)
                .toList();
        assertThat(messages).hasSize(4_500);
        for (int i = 0; i < messages.size(); i++) {
            JournalLine line = (JournalLine) messages.get(i).getMetaData().get("line");
            assertThat(line.position()).isEqualTo(i + 1);
            assertThat(messages.get(i).trackingToken().position()).hasValue(i + 1);
            assertThat(messages.get(i).getPayload()).isSameAs(line.event());
        }
    }

    private List<JournalLine> lines() {
        return node.reader().after(0, 1_000).stream()
                .map(stored -> stored.line())
                .toList();
    }

    private Refusal refused(String slug, EntryCommand command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> commands.send(command));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason().slug()).isEqualTo(slug);
        return refusal;
    }

    private static CorrectEntry correction(String entry, int revision, String on) {
        Provenance because = because("read it again");
        return new CorrectEntry(
                entry, revision, Optional.of(Edtf.parse(on)), Optional.empty(), Optional.empty(), because);
    }
}
