package chronicle.app.rest;

import chronicle.app.operations.Request;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The idempotency keys of retries. A retry may be carried out twice without harm, so that all there is to see to is that
 * its key stands for no other request.
 */
@Component
@DependsOnDatabaseInitialization
final class RetryKeys {
    private final JdbcClient database;

    RetryKeys(JdbcClient database) {
        this.database = database;
    }

    /** Refuses a request whose key stands for another one. */
    void refuseAnother(Request request) {
        request.key()
                .flatMap(
                        key -> database.sql("select fingerprint from chronicle.retry_request where idempotency_key = ?")
                                .param(key)
                                .query(String.class)
                                .optional())
                .filter(former -> !former.equals(request.fingerprint().orElse("")))
                .ifPresent(_ -> {
                    throw Problem.IDEMPOTENCY_KEY_REUSED.because(
                            "This Idempotency-Key stands for another request; send a new one with a key of its own.");
                });
    }

    /** Keeps the key of a request that was carried out. */
    void keep(Request request) {
        request.key()
                .ifPresent(
                        key -> database.sql("insert into chronicle.retry_request values (?, ?) on conflict do nothing")
                                .params(key, request.fingerprint().orElse(""))
                                .update());
    }
}
