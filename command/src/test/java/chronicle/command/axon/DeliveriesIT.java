package chronicle.command.axon;

import static chronicle.command.Happenings.bakuEmbassyOpened;
import static chronicle.command.Happenings.underKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However often a request is delivered, and however many of its deliveries run at once, it is carried out once. */
class DeliveriesIT {

    private static final int KEYS = 10_000;
    private static final int CALLERS = 64;
    private static final int SEED = 5;
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Delivery(int key, int number) {

        /** An id is made up anew for each delivery, as the server does for entries without one of their own. */
        RecordEntry command(String fingerprint) {
            return new RecordEntry(
                    "entry-" + key + "-" + number, bakuEmbassyOpened(), underKey("key-" + key, fingerprint));
        }
    }

    @Test
    void ten_thousand_keys_delivered_two_to_ten_times_at_once_seed_5_make_one_event_each() throws Exception {
        server.empty();
        Map<Integer, Receipt> receipts;
        try (Node node = node()) {
            receipts = deliver(node.commands());
            assertThat(receipts).hasSize(KEYS);
            assertThat(node.reader().head()).isEqualTo(KEYS);
            assertThat(receipts.values().stream().map(Receipt::position).distinct())
                    .hasSize(KEYS);
        }
        try (Node restarted = node()) {
            for (int key = 0; key < KEYS; key += 50) {
                assertThat(restarted.commands().send(new Delivery(key, 99).command("f")))
                        .isEqualTo(receipts.get(key));
                Delivery another = new Delivery(key, 100);
                assertThat(refusal(restarted.commands(), another, "another body"))
                        .isEqualTo("idempotency-key-reused");
            }
            assertThat(restarted.reader().head()).isEqualTo(KEYS);
        }
    }

    private static Node node() {
        return new Node(server.application(), JournalLimits.USUAL);
    }

    /** The receipt of each key, which all its deliveries were given but those told that one was in progress. */
    private static Map<Integer, Receipt> deliver(Commands node) throws Exception {
        Random random = new Random(SEED);
        Map<Integer, Set<Receipt>> receipts = new ConcurrentHashMap<>();
        Set<String> refusals = ConcurrentHashMap.newKeySet();
        List<Callable<Optional<Receipt>>> deliveries = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            int times = 2 + random.nextInt(9);
            for (int number = 0; number < times; number++) {
                Delivery delivery = new Delivery(key, number);
                deliveries.add(() -> send(node, delivery, receipts, refusals));
            }
        }
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Optional<Receipt>> delivered : callers.invokeAll(deliveries)) {
                delivered.get();
            }
        }
        assertThat(refusals).containsExactly("request-in-progress");
        assertThat(receipts.values()).allMatch(given -> given.size() == 1);
        Map<Integer, Receipt> given = new ConcurrentHashMap<>();
        IntStream.range(0, KEYS)
                .forEach(key -> given.put(
                        key,
                        receipts.containsKey(key)
                                ? receipts.get(key).iterator().next()
                                : node.send(new Delivery(key, 98).command("f"))));
        return given;
    }

    private static Optional<Receipt> send(
            Commands node, Delivery delivery, Map<Integer, Set<Receipt>> receipts, Set<String> refusals) {
        try {
            Receipt receipt = node.send(delivery.command("f"));
            receipts.computeIfAbsent(delivery.key(), _ -> ConcurrentHashMap.newKeySet())
                    .add(receipt);
            return Optional.of(receipt);
        } catch (Refusal refusal) {
            refusals.add(refusal.reason().slug());
            return Optional.empty();
        }
    }

    private static String refusal(Commands node, Delivery delivery, String fingerprint) {
        return catchThrowableOfType(Refusal.class, () -> node.send(delivery.command(fingerprint)))
                .reason()
                .slug();
    }
}
