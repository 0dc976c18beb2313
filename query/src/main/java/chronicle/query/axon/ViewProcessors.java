package chronicle.query.axon;

import chronicle.query.timeline.Timeline;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** One processor per view and one for the register of entries, on plain JDBC transactions of their own. */
public class ViewProcessors implements AutoCloseable {

    /**
     * @param journal the event store; each message carries its {@code JournalLine} as metadata under {@code line}
     * @param views all views
     * @param settings batch sizes, and this node's name in the token store
     */
    public ViewProcessors(
            DataSource database,
            StreamableMessageSource<TrackedEventMessage<?>> journal,
            List<? extends Timeline<?>> views,
            Settings settings) {}

    /** Makes the partitions of views that have none yet, and starts all processors. */
    public void start() {}

    /** Stops all processors after their present batches. */
    @Override
    public void close() {}
}
