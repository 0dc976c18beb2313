package chronicle.app.rest;

import chronicle.command.postgres.JournalReader;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Redirects who asks for an earlier state of an address by {@code Accept-Datetime} to the memento of then (RFC 7089). */
@Component
final class TimeGate implements HandlerInterceptor {
    static final String ACCEPT_DATETIME = "Accept-Datetime";

    private final ViewQuestions views;
    private final JournalReader journal;

    TimeGate(ViewQuestions views, JournalReader journal) {
        this.views = views;
        this.journal = journal;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wished = request.getHeader(ACCEPT_DATETIME);
        if (wished == null
                || request.getParameter("knownAt") != null
                || !KnownParameters.of(handler).contains("knownAt")) {
            return true;
        }
        long position = Math.max(first(request), views.resolve(byThen(wished)).position());
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, Address.of(request).knownAt(position));
        response.setHeader(Memento.POSITION, Long.toString(position));
        response.setHeader(HttpHeaders.VARY, ACCEPT_DATETIME);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.LINK, "<" + Address.of(request).original() + ">; rel=\"original\"");
        return false;
    }

    /** Whoever wishes for a time before the first memento is given that one. */
    private long first(HttpServletRequest request) {
        var variables = OneAddress.variables(request);
        if (variables.get("view") instanceof String view && variables.get("subject") instanceof String subject) {
            return views.since(view, subject).orElse(1);
        }
        return variables.get("id") instanceof String entry
                ? journal.recordingOf(entry)
                        .map(stored -> stored.line().position())
                        .orElse(1L)
                : 1;
    }

    /**
     * A time to come means the newest. HTTP's dates know no fractions: what was recorded within the second counts, so
     * that the date of a memento leads back to it.
     */
    private static KnownAt byThen(String wished) {
        try {
            Instant then = ZonedDateTime.parse(wished, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Instant end = then.plusNanos(999_999_999);
            return end.isBefore(Instant.now()) ? new KnownAt.At(end) : new KnownAt.Now();
        } catch (DateTimeException _) {
            throw Problem.INVALID_PARAMETER
                    .because("Accept-Datetime: expected a date of HTTP such as Thu, 01 Jan 2026 12:00:00 GMT.")
                    .with("header", ACCEPT_DATETIME);
        }
    }
}
