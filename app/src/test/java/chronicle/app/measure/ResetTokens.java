package chronicle.app.measure;

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
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * A view told anew the way Axon ships it: a tracking processor with its usual settings, whose tokens are reset. It empties
 * the view, and tells one event in each transaction, with the token.
 */
final class ResetTokens implements EventMessageHandler {
    private static final ThreadLocal<Connection> PRESENT = new ThreadLocal<>();

    private final MeasuredServer server;
    private final Workshop workshop;
    private final Timeline<?> view;
    private final TrackingEventProcessor processor;
    private final Copy copy;
    private Materialiser<?> materialiser;
    private BeliefTable beliefs;
    private volatile long told;

    ResetTokens(MeasuredServer server, StreamableMessageSource<TrackedEventMessage<?>> journal, Timeline<?> view)
            throws Exception {
        this.server = server;
        this.view = view;
        workshop = new Workshop(server.database(), 1_000, Duration.ofSeconds(10));
        Copies.Told begun = workshop.begin(view, "Axon's");
        copy = begun.copy();
        server.execute("select chronicle.index_copy('" + view.name() + "', " + copy.number() + ")");
        materialiser = fresh();
        beliefs = new BeliefTable(copy, new Reasons());
        ConnectionProvider connections = () -> ConnectionWrapperFactory.wrap(PRESENT.get(), new NoOpCloseHandler());
        TransactionManager transactions = this::begin;
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(
                                json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build()))
                        .build())
                .contentType(byte[].class)
                .build();
        transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        processor = TrackingEventProcessor.builder()
                .name("measured")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(journal)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .build();
    }

    private Materialiser<?> fresh() {
        return new Materialiser<>(view, new JournalLedger(PRESENT::get, copy), 1_000_000);
    }

    private Transaction begin() {
        Connection former = PRESENT.get();
        if (former != null) {
            return new Transaction() {
                @Override
                public void commit() {}

                @Override
                public void rollback() {}
            };
        }
        try {
            Connection connection = server.database().getConnection();
            connection.setAutoCommit(false);
            PRESENT.set(connection);
            return new Transaction() {
                @Override
                public void commit() {
                    end(true);
                }

                @Override
                public void rollback() {
                    end(false);
                }

                private void end(boolean well) {
                    PRESENT.remove();
                    try (connection) {
                        if (well) {
                            connection.commit();
                        } else {
                            connection.rollback();
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells a few events, resets the tokens, and tells so many anew; how many of them in a second. */
    double eventsPerSecond(int events) throws Exception {
        processor.start();
        awaitTold(500);
        processor.shutDown();
        processor.resetTokens();
        server.execute("truncate " + table("belief") + ", " + table("member"));
        server.execute("delete from chronicle.subject where copy = " + copy.number());
        server.execute("delete from chronicle.subject_party where copy = " + copy.number());
        materialiser = fresh();
        beliefs = new BeliefTable(copy, new Reasons());
        told = 0;
        long start = System.nanoTime();
        processor.start();
        awaitTold(events);
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = told / seconds;
        processor.shutDown();
        workshop.drop(copy);
        return rate;
    }

    private String table(String kind) {
        return "chronicle." + kind + "_" + view.name() + "_" + copy.number();
    }

    private void awaitTold(long events) throws InterruptedException {
        while (told < events) {
            if (!processor.isRunning() || processor.isError()) {
                throw new IllegalStateException(
                        "Axon's processor has stopped: " + Map.copyOf(processor.processingStatus()));
            }
            Thread.sleep(10);
        }
    }

    @Override
    public Object handle(EventMessage<?> message) throws Exception {
        Changes changes =
                materialiser.tell(List.of((JournalLine) message.getMetaData().get("line")));
        beliefs.write(PRESENT.get(), beliefs.prepare(changes));
        told = changes.position();
        return null;
    }
}
