package chronicle.bench.peer;

import chronicle.bench.Program;
import chronicle.events.JournalLine;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Materialiser;
import chronicle.query.postgres.BeliefTable;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Copy;
import chronicle.query.postgres.JournalLedger;
import chronicle.query.postgres.Reasons;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * A view told anew the way Axon ships it: a tracking processor with its usual settings, whose tokens are reset. It empties
 * the view, and tells one event in each transaction, with the token.
 */
public final class ResetTokens implements EventMessageHandler, AutoCloseable {
    private static final int REMEMBERED = 1_000_000;
    private static final int FIRST = 100;

    private final JdbcTemplate database;
    private final Workshop workshop;
    private final Timeline<?> view;
    private final OneConnection connection;
    private final TrackingEventProcessor processor;
    private final Copy copy;
    private Materialiser<?> materialiser;
    private BeliefTable beliefs;
    private volatile long told;

    /** For a view of the program, in a copy of it that is dropped at the end. */
    public ResetTokens(Program program, Timeline<?> view) {
        this.view = view;
        database = new JdbcTemplate(program.bean(DataSource.class));
        connection = new OneConnection(program.bean(DataSource.class));
        workshop = program.bean(Workshop.class);
        Copies.Told begun = workshop.begin(view, "Axon's");
        copy = begun.copy();
        database.execute("select chronicle.index_copy('" + view.name() + "', " + copy.number() + ")");
        materialiser = fresh();
        beliefs = new BeliefTable(copy, new Reasons());
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connection)
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(
                                json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build()))
                        .build())
                .contentType(byte[].class)
                .build();
        connection.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        processor = TrackingEventProcessor.builder()
                .name("reset")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(this)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(program.bean(EmbeddedEventStore.class))
                .tokenStore(tokens)
                .transactionManager(connection)
                .build();
    }

    private Materialiser<?> fresh() {
        return new Materialiser<>(view, new JournalLedger(connection::present, copy), REMEMBERED);
    }

    /** Tells a few events, resets the tokens, and tells so many anew; how many of them in a second. */
    public double eventsPerSecond(int events) throws InterruptedException {
        processor.start();
        awaitTold(Math.min(FIRST, events));
        processor.shutDown();
        processor.resetTokens();
        database.execute("truncate " + table("belief") + ", " + table("member"));
        database.update(
                "update chronicle.progress set position = 0 where view = ? and copy = ?", view.name(), copy.number());
        database.update("delete from chronicle.subject where copy = ?", copy.number());
        database.update("delete from chronicle.subject_party where copy = ?", copy.number());
        materialiser = fresh();
        beliefs = new BeliefTable(copy, new Reasons());
        told = 0;
        long start = System.nanoTime();
        processor.start();
        awaitTold(events);
        double seconds = (System.nanoTime() - start) / 1e9;
        return told / seconds;
    }

    private String table(String kind) {
        return "chronicle." + kind + "_" + view.name().replace('-', '_') + "_" + copy.number();
    }

    private void awaitTold(long events) throws InterruptedException {
        while (told < events) {
            if (!processor.isRunning() || processor.isError()) {
                throw new IllegalStateException(
                        "Axon's processor has stopped: " + Map.copyOf(processor.processingStatus()));
            }
            Thread.sleep(1);
        }
    }

    @Override
    public Object handle(EventMessage<?> message) throws Exception {
        var line = (JournalLine) Objects.requireNonNull(message.getMetaData().get("line"));
        Changes changes = materialiser.tell(List.of(line));
        beliefs.write(connection.present(), beliefs.prepare(changes));
        told = changes.position();
        return line;
    }

    @Override
    public void close() {
        processor.shutDown();
        workshop.drop(copy);
        database.execute("drop table if exists tokenentry");
    }
}
