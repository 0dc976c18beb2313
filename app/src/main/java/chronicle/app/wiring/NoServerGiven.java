package chronicle.app.wiring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds where the settings name no database server. */
final class NoServerGiven extends NoneNestedConditions {
    NoServerGiven() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static final class ServerGiven {}
}
