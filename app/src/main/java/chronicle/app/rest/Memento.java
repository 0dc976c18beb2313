package chronicle.app.rest;

import chronicle.query.question.Entry;
import chronicle.query.question.Known;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with what caches and time travellers (RFC 7089) need to know. An answer as of a position, about a day that
 * the address names, never changes, unless it is stale; any other may change with every line of the journal.
 */
final class Memento {
    static final String POSITION = "Chronicle-Position";
    private static final String DATETIME = "Memento-Datetime";
    static final String TIMEMAP = "/timemap?asOf=";
    static final String CHANGES = "/api/v1/changes";
    static final String FOR_EVER = "max-age=86400, immutable";

    private Memento() {}

    /** An answer of a version; the timemap is the address that lists the versions of the same. */
    static <T> ResponseEntity<T> of(HttpServletRequest request, Version version, String timemap, T body) {
        boolean fixed = fixed(request, version);
        var answer = headers(request, version.position(), version.today(), timemap)
                .header(HttpHeaders.ETAG, tag(request, version, ""))
                .header(HttpHeaders.CACHE_CONTROL, fixed ? FOR_EVER : "no-cache");
        if (fixed) {
            version.knownAt().ifPresent(instant -> answer.header(DATETIME, httpDate(instant)));
        }
        return answer.body(body);
    }

    /**
     * A revision of an entry, whose tag is its number (to be sent back as If-Match by who changes it); told in another
     * form, it has another tag.
     */
    static <T> ResponseEntity<T> of(HttpServletRequest request, Known known, Entry entry, String form, T body) {
        boolean fixed = fixed(request);
        var answer = headers(
                        request, known.position(), Optional.empty(), "/api/v1/entries/" + entry.id() + "/revisions")
                .header(HttpHeaders.ETAG, "\"" + entry.revision() + form + "\"")
                .header(HttpHeaders.CACHE_CONTROL, fixed ? FOR_EVER : "no-cache");
        if (fixed) {
            known.recordedAt().ifPresent(instant -> answer.header(DATETIME, httpDate(instant)));
        }
        return answer.body(body);
    }

    /** The tag of an answer of a version in a form: strong only if it can never change. */
    static String tag(HttpServletRequest request, Version version, String form) {
        return (fixed(request, version) ? "" : "W/") + "\"" + version.tag() + form + "\"";
    }

    private static boolean fixed(HttpServletRequest request, Version version) {
        return fixed(request) && version.today().isEmpty() && !version.stale();
    }

    /** What there is to say of an answer as known then that is written while it is read. */
    static void tell(HttpServletRequest request, Known known, BiConsumer<String, String> header) {
        boolean fixed = fixed(request);
        header.accept(POSITION, Long.toString(known.position()));
        header.accept(HttpHeaders.CACHE_CONTROL, fixed ? FOR_EVER : "no-cache");
        header.accept(HttpHeaders.CONTENT_LOCATION, Address.of(request).permalink(known.position(), Optional.empty()));
        known.recordedAt().filter(_ -> fixed).ifPresent(instant -> header.accept(DATETIME, httpDate(instant)));
    }

    /** An answer that depends on more than its address and a position, and so is never the same for sure. */
    static <T> ResponseEntity<T> changing(long position, T body) {
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(position))
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    private static ResponseEntity.BodyBuilder headers(
            HttpServletRequest request, long position, Optional<LocalDate> assumed, String timemap) {
        var address = Address.of(request);
        var original = address.original();
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(position))
                .header(HttpHeaders.CONTENT_LOCATION, address.permalink(position, assumed))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, TimeGate.ACCEPT_DATETIME)
                .header(
                        HttpHeaders.LINK,
                        "<" + original + ">; rel=\"original timegate\"",
                        "<" + timemap + ">; rel=\"timemap\"; type=\"" + type(timemap) + "\"");
    }

    /** What an answer was is told as a timemap; the other lists of versions are JSON. */
    private static String type(String timemap) {
        return timemap.contains(TIMEMAP) ? TimeMap.MEDIA_TYPE : MediaType.APPLICATION_JSON_VALUE;
    }

    private static boolean fixed(HttpServletRequest request) {
        var known = request.getParameter("knownAt");
        return known != null && known.startsWith("@");
    }

    static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
