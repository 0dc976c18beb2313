package chronicle.app.rest;

import chronicle.app.operations.Request;
import chronicle.events.Provenance;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** What a write says beside its body: who asks, for which revision, and under which idempotency key. */
record WriteRequest(HttpServletRequest request, String actor, Body body) {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    private static final Pattern OTHER_TAG = Pattern.compile("(W/)?\"[!#-~]*\"");
    private static final int NEVER = 0;

    static WriteRequest of(HttpServletRequest request, Principal who, Body body) {
        return new WriteRequest(request, who.getName(), body);
    }

    /** Who asks and why; a request under a key carries its fingerprint too. */
    Provenance provenance(Optional<String> reason) {
        var key = key();
        return new Provenance(actor, reason, Optional.empty(), key, key.map(_ -> fingerprint()));
    }

    /** Who asks for something that is no entry, as operations and imports need to know. */
    Request asked() {
        var key = key();
        return new Request(actor, key, key.map(_ -> fingerprint()));
    }

    /** The revision that the asker has seen; a tag that no revision ever had is one that is always stale. */
    int revision() {
        var tag = header(HttpHeaders.IF_MATCH)
                .filter(given -> !given.equals("*"))
                .orElseThrow(() -> Problem.REVISION_REQUIRED.because(
                        "Read the entry, and send the ETag that you saw as If-Match: \"1\". A mere * would overwrite"
                                + " what you have not seen."));
        var number = REVISION.matcher(tag);
        if (number.matches()) {
            return Integer.parseInt(number.group(1));
        }
        if (OTHER_TAG.matcher(tag).matches()) {
            return NEVER;
        }
        throw Problem.INVALID_PARAMETER
                .because("If-Match: expected one entity tag such as \"1\", not " + tag + ".")
                .with("header", HttpHeaders.IF_MATCH);
    }

    /** Each actor has keys of its own; neither a name nor a key has a space in it. */
    private Optional<String> key() {
        var key = header(IDEMPOTENCY_KEY);
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw Problem.INVALID_PARAMETER
                    .because("Idempotency-Key: expected at most 200 printable ASCII characters without spaces.")
                    .with("header", IDEMPOTENCY_KEY);
        }
        return key.map(given -> actor + " " + given);
    }

    private String fingerprint() {
        return Fingerprint.of(
                actor,
                request.getMethod(),
                request.getRequestURI(),
                body.tree(),
                header(HttpHeaders.IF_MATCH).orElse(""));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip);
    }
}
