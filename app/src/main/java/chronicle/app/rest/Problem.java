package chronicle.app.rest;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problem that a request can meet; each type ends in the constant's name in kebab case, for life. */
enum Problem {
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter has a value that cannot be read"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "There is no such parameter here"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "This needs a valid token"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This token does not allow that"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    NOT_YET_RECORDED(HttpStatus.NOT_FOUND, "Not yet recorded by then"),
    IMMUTABLE(HttpStatus.METHOD_NOT_ALLOWED, "Entries are never changed or deleted"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address has no such method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types can be served"),
    EXISTS(HttpStatus.CONFLICT, "The entry exists already"),
    ALREADY_RETRACTED(HttpStatus.CONFLICT, "The entry is retracted"),
    NOT_RETRACTED(HttpStatus.CONFLICT, "The entry is not retracted"),
    NOTHING_CHANGED(HttpStatus.CONFLICT, "The correction changes nothing"),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "The same request is being carried out"),
    OPERATION_RUNNING(HttpStatus.CONFLICT, "Something of the kind is under way"),
    OPERATION_STATE(HttpStatus.CONFLICT, "The operation is in another state"),
    NOT_PLANNED(HttpStatus.CONFLICT, "There is no plan to approve"),
    PLAN_OUTDATED(HttpStatus.CONFLICT, "The plan has changed"),
    STALE_REVISION(HttpStatus.PRECONDITION_FAILED, "The entry has another revision by now"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a media type that is not read here"),
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT, "The body does not say what it must"),
    AMBIGUOUS_DATE(HttpStatus.UNPROCESSABLE_CONTENT, "A date can be read in more than one way"),
    FUTURE_KNOWN_AT(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody knows yet what will be known then"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key stands for another request"),
    REVISION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say which revision this is about"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many at once"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "This should not have happened"),
    INSUFFICIENT_STORAGE(HttpStatus.INSUFFICIENT_STORAGE, "There is too little room on the disk"),
    STARTING(HttpStatus.SERVICE_UNAVAILABLE, "The chronicle is starting"),
    JOURNAL_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The journal cannot be reached"),
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "It is not known whether this was stored"),
    JOURNAL_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The journal is busy"),
    VIEW_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The view has not yet reached that position");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The end of its type: {@code stale-revision}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem whose type ends in that. */
    static Problem named(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** This problem, met by a request; the detail is a sentence that says what to do. */
    ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
