package chronicle.query.axon;

import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Reasons;
import chronicle.query.postgres.Register;
import chronicle.query.postgres.TreeTable;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
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
 * One processor per view, one for the register of entries and one for the tree over the journal, in plain JDBC
 * transactions of their own. A processor that fails tries again, later and later, and never stops the others. Each node
 * works at its share of them; who has which, and who lives, is looked at a few times a second.
 */
public final class ViewProcessors implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Claims do not run out by any node's clock: {@link Sharing} sets free what nodes had that are gone. */
    private static final Duration FOR_LIFE = Duration.ofDays(36_500);

    private final Map<String, Telling> tellings = new LinkedHashMap<>();
    private final Map<String, Timeline<?>> views = new LinkedHashMap<>();
    private final Map<String, TrackingEventProcessor> processors = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> stopping = new HashMap<>();
    private final Transactions transactions;
    private final DataSource database;
    private final Sharing sharing;
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
        sharing = new Sharing(database, settings.node(), settings.silence());
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
                .claimTimeout(FOR_LIFE)
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
                        .andTokenClaimInterval(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }

    /** Makes the partitions of views that have none yet, and begins to work at this node's share. */
    public void start() {
        tellings.values().forEach(this::open);
        try {
            look();
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be shared out", e);
        }
        Thread.ofVirtual().name("views").start(this::keepLooking);
    }

    private void keepLooking() {
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } catch (SQLException | RuntimeException _) {
                    // the database does not answer; it is asked again
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() throws SQLException {
        if (closing.getCount() == 0) {
            return;
        }
        Set<String> busy = processors.entrySet().stream()
                .filter(each -> each.getValue().isRunning() || stops(each.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> mine = sharing.turn(able(), busy);
        processors.forEach((name, processor) -> {
            if (mine.contains(name) && !busy.contains(name)) {
                processor.start();
            } else if (!mine.contains(name) && processor.isRunning()) {
                stopping.put(name, processor.shutdownAsync());
            }
        });
    }

    private boolean stops(String name) {
        CompletableFuture<Void> stopped = stopping.get(name);
        return stopped != null && !stopped.isDone();
    }

    /**
     * What this node is able to work at, and up to which position it is told. A view is followed while the copy that
     * serves is of the edition that this program tells.
     */
    private SortedMap<String, Long> able() throws SQLException {
        SortedMap<String, Long> able = new TreeMap<>();
        processors.keySet().stream().filter(name -> !views.containsKey(name)).forEach(name -> able.put(name, 0L));
        try (Connection connection = database.getConnection()) {
            for (Copies.Told served : Copies.served(connection)) {
                String name = served.copy().view() + "-" + served.copy().edition();
                if (views.containsKey(name)) {
                    able.put(name, served.position());
                }
            }
        }
        return able;
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

    /** Stops all processors after their present batches, and leaves them to the other nodes. */
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
        try {
            sharing.leave();
        } catch (SQLException _) {
            // the others find out by themselves
        }
    }
}
