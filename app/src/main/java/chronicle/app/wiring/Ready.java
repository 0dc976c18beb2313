package chronicle.app.wiring;

import chronicle.app.access.AdministratorToken;
import chronicle.command.postgres.JournalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the log that the chronicle can be asked, where, and what a person needs to know to begin. */
@Component
class Ready {
    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Environment environment;
    private final DataFolder folder;
    private final JournalReader journal;

    Ready(Environment environment, DataFolder folder, JournalReader journal) {
        this.environment = environment;
        this.folder = folder;
        this.journal = journal;
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            LOG.info("The journal has {} lines. Data folder: {}", journal.head(), folder.path());
            LOG.info(
                    "Reads are open; writes need the token in {}", folder.path().resolve(AdministratorToken.FILE));
            LOG.info("Ask at {}/api/v1/views", address());
        }
    }

    @EventListener
    void stopping(ContextClosedEvent end) {
        LOG.info("Stopping: requests that have begun are answered first.");
    }

    private String address() {
        return "http://" + environment.getProperty("server.address", "127.0.0.1") + ":"
                + environment.getProperty("local.server.port", "8080");
    }
}
