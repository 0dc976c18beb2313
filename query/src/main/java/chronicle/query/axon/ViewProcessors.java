package chronicle.query.axon;

import chronicle.query.postgres.Reasons;
import chronicle.query.postgres.Register;
import chronicle.query.postgres.TreeTable;
import chronicle.query.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * One processor per view, one for the register of entries and one for the tree over the journal, in plain JDBC transactions of their own. A processor that
 * fails tries again, later and later, and never stops the others; several nodes share them through the token store.
 */
public final class ViewProcessors implements AutoCloseable {

    private final Map<String, Telling> tellings = new LinkedHashMap<>();
    private final List<TrackingEventProcessor> processors;
    private final Transactions transactions;

    /**
     * @param journal the event store; each message carries its {@code JournalLine} as metadata under {@code line}
     * @param views all views
     */
    public ViewProcessors(
            DataSource database,
            StreamableMessageSource<TrackedEventMessage<?>> journal,
            List<? extends Timeline<?>> views,
            Settings settings) {
        transactions = new Transactions(database);
        tellings.put(Register.NAME, new RegisterTelling(new Register(views)));
        tellings.put(TreeTable.NAME, new TreeTelling(new TreeTable()));
        Reasons reasons = new Reasons();
        for (Timeline<?> view : views) {
            tellings.put(view.name() + "-" + view.edition(), new ViewTelling(view, transactions, reasons, settings));
        }
        TokenStore tokens = tokens(settings);
        processors = tellings.entrySet().stream()
                .map(telling -> processor(telling.getKey(), telling.getValue(), journal, tokens, settings))
                .toList();
    }

    private TokenStore tokens(Settings settings) {
        return JdbcTokenStore.builder()
                .connectionProvider(transactions)
                .serializer(Jackson3Serializer.builder().build())
                .contentType(String.class)
                .claimTimeout(settings.claim())
                .nodeId(settings.node())
                .schema(TokenSchema.builder()
                        .setTokenTable("chronicle.token")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    private TrackingEventProcessor processor(
            String name,
            Telling telling,
            StreamableMessageSource<TrackedEventMessage<?>> journal,
            TokenStore tokens,
            Settings settings) {
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Batches(telling, transactions))
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(journal)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(settings.batch())
                        .andInitialTrackingToken(_ -> new GlobalSequenceTrackingToken(0))
                        .andTokenClaimInterval(settings.claim().toMillis() / 2, TimeUnit.MILLISECONDS))
                .build();
    }

    /** Makes the partitions of views that have none yet, and starts all processors. */
    public void start() {
        tellings.values().forEach(this::open);
        processors.forEach(TrackingEventProcessor::start);
    }

    private void open(Telling telling) {
        Transaction transaction = transactions.startTransaction();
        try {
            telling.open(transactions.current());
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException("the views could not be opened", e);
        } finally {
            transaction.rollback();
        }
    }

    /** Stops all processors after their present batches. */
    @Override
    public void close() {
        processors.stream().map(TrackingEventProcessor::shutdownAsync).toList().forEach(CompletableFuture::join);
    }
}
