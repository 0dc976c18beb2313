package chronicle.command.axon;

import static chronicle.command.Happenings.bakuEmbassyOpened;

import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.Server;
import chronicle.events.ChronicleEvent;
import chronicle.events.Provenance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** A node in a process of its own, whose clock may be another than everybody else's; it does what it is told line by line. */
final class ClockedNode {

    private ClockedNode() {}

    /** Arguments: {@code stock} or {@code ours}, and the server's port. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "stock" -> {
                var engine = StockStore.engine(StockStore.at(port)::getConnection);
                obey(
                        EmbeddedEventStore.builder().storageEngine(engine).build(),
                        name -> engine.appendEvents(told(name)));
            }
            case "ours" -> {
                var node = new Node(Server.behind(port), JournalLimits.USUAL);
                obey(
                        node.store(),
                        name -> say(
                                "at",
                                node.commands()
                                        .send(new RecordEntry(name, bakuEmbassyOpened(), Provenance.of("editor")))
                                        .recordedAt()
                                        .toString()));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static List<EventMessage<?>> told(String name) {
        return List.of(new GenericDomainEventMessage<>("entry", name, 0, name));
    }

    /** {@code store NAME}, {@code start} and {@code stop} the processor; it says what it did, and what its view is told. */
    private static void obey(EmbeddedEventStore store, Consumer<String> journal) throws IOException {
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name("view")
                .eventHandlerInvoker(new Viewing())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready", String.valueOf(System.currentTimeMillis()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line) {
                case "start" -> processor.start();
                case "stop" -> {
                    processor.shutDown();
                    say("stopped", "");
                }
                default -> {
                    journal.accept(line);
                    say("stored", line);
                }
            }
        }
        System.exit(0);
    }

    private static synchronized void say(String what, String which) {
        System.out.println(what + " " + which);
    }

    private record Viewing() implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            say(
                    "told",
                    message.getPayload() instanceof ChronicleEvent event ? event.entry() : "" + message.getPayload());
        }
    }
}
