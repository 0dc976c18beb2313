package chronicle.query.axon;

import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Reasons;
import chronicle.query.postgres.Register;
import chronicle.query.postgres.TreeTable;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Map<String, Telling> tellings = new LinkedHashMap<>();
    private final Map<String, Timeline<?>> views = new LinkedHashMap<>();
    private final Map<String, TrackingEventProcessor> processors = new LinkedHashMap<>();
    private final Transactions transactions;
    private final DataSource database;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param journal the event store; each message carries its {@code JournalLine} as metadata under {@code line}
     * @param views all views
     */
    public ViewProcessors(
            DataSource database,
            StreamableMessageSource<TrackedEventMessage<?>> journal,
            List<? extends Timeline<?>> views,
            Settings settings) {
        this.database = database;
        transactions = new Transactions(database);
        tellings.put(Register.NAME, new RegisterTelling(new Register(views)));
        tellings.put(TreeTable.NAME, new TreeTelling(new TreeTable()));
        Reasons reasons = new Reasons();
        for (Timeline<?> view : views) {
            String name = view.name() + "-" + view.edition();
            this.views.put(name, view);
            tellings.put(name, new ViewTelling(view, transactions, reasons, settings));
        }
        TokenStore tokens = tokens(settings);
        tellings.forEach((name, telling) -> processors.put(name, processor(name, telling, journal, tokens, settings)));
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
                        .andInitialTrackingToken(_ -> new GlobalSequenceTrackingToken(begun(name)))
                        .andTokenClaimInterval(settings.claim().toMillis() / 2, TimeUnit.MILLISECONDS))
                .build();
    }

    /** Makes the first copies of views that have none yet, and starts the processors. */
    public void start() {
        tellings.values().forEach(this::open);
        processors.forEach((name, processor) -> {
            if (!views.containsKey(name)) {
                processor.start();
            }
        });
        look();
        Thread.ofVirtual().name("views").start(this::keepLooking);
    }

    private void keepLooking() {
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } catch (RuntimeException _) {
                    // the database does not answer; it is asked again
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A view is followed while the copy that serves is of the edition that this program tells. */
    private synchronized void look() {
        processors.forEach((name, processor) -> {
            Timeline<?> view = views.get(name);
            if (view == null) {
                return;
            }
            boolean follows = served(view)
                    .filter(served -> served.copy().edition() == view.edition())
                    .isPresent();
            if (follows && !processor.isRunning() && closing.getCount() > 0) {
                processor.start();
            } else if (!follows && processor.isRunning()) {
                processor.shutDown();
            }
        });
    }

    /** How far a view is told that another one than its processor has told. */
    private long begun(String name) {
        return Optional.ofNullable(views.get(name))
                .flatMap(this::served)
                .map(Copies.Told::position)
                .orElse(0L);
    }

    private Optional<Copies.Told> served(Timeline<?> view) {
        try (Connection connection = database.getConnection()) {
            return Copies.served(connection, view.name());
        } catch (SQLException e) {
            throw new IllegalStateException("which copy of " + view.name() + " serves cannot be found out", e);
        }
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
        closing.countDown();
        stop();
    }

    private synchronized void stop() {
        processors.values().stream()
                .map(TrackingEventProcessor::shutdownAsync)
                .toList()
                .forEach(CompletableFuture::join);
    }
}
