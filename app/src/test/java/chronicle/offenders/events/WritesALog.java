package chronicle.offenders.events;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core says what it has to say in what it returns. */
public class WritesALog {
    private final Logger log = LoggerFactory.getLogger(WritesALog.class);

    /** Says something to nobody in particular. */
    public void happen() {
        log.info("happened");
    }
}
