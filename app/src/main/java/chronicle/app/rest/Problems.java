package chronicle.app.rest;

import static java.util.stream.Collectors.joining;

import chronicle.query.question.Unanswered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Answers every failure of a request with a problem (RFC 9457); what nobody foresaw gets a number that the log has too. */
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");
    private static final PathPattern ENTRIES = PathPatternParser.defaultInstance.parse("/api/v1/entries/**");
    private static final PathPattern ENTRY = PathPatternParser.defaultInstance.parse("/api/v1/entries/{id}/**");

    /** The problem that a controller met. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> known(ProblemException e) {
        return e.answer();
    }

    /** The problem of a parameter that cannot be read. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> value(MethodArgumentTypeMismatchException e) {
        if (root(e) instanceof Unanswered unanswered) {
            return Refusals.problem(unanswered).with("parameter", e.getName()).answer();
        }
        return Problem.INVALID_PARAMETER
                .because(e.getName() + ": " + root(e).getMessage() + ".")
                .with("parameter", e.getName())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> encoding(InvalidParameterException e) {
        return Problem.INVALID_PARAMETER
                .because("The parameters cannot be decoded; write each % as %25 and other characters in UTF-8.")
                .answer();
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> address(HttpServletRequest request) {
        return Problem.NOT_FOUND
                .because("There is nothing at " + request.getRequestURI() + "; the addresses begin with /api/v1.")
                .answer();
    }

    /** The problem of an address that has no such method; one of entries says how they are changed instead. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        var allowed = String.join(", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
        var problem = CHANGING.contains(e.getMethod()) && ENTRIES.matches(path(request))
                ? immutable(request)
                : Problem.METHOD_NOT_ALLOWED.because(e.getMethod() + " is not possible here; use " + allowed + ".");
        return problem.header(HttpHeaders.ALLOW, allowed).answer();
    }

    private static ProblemException immutable(HttpServletRequest request) {
        var found = ENTRY.matchAndExtract(path(request));
        var entry = "/api/v1/entries/"
                + (found == null ? "{id}" : found.getUriVariables().get("id"));
        return Problem.IMMUTABLE
                .because("Entries are never changed or deleted. POST a correction to " + entry
                        + "/corrections, or take the entry back with a POST to " + entry + "/retractions.")
                .with("corrections", entry + "/corrections")
                .with("retractions", entry + "/retractions");
    }

    private static PathContainer path(HttpServletRequest request) {
        return PathContainer.parsePath(request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accept(HttpMediaTypeNotAcceptableException e) {
        return Problem.NOT_ACCEPTABLE
                .because("This can be had as " + listed(e.getSupportedMediaTypes()) + ".")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contentType(HttpMediaTypeNotSupportedException e) {
        return Problem.UNSUPPORTED_MEDIA_TYPE
                .because("Send the body as " + listed(e.getSupportedMediaTypes()) + " in UTF-8.")
                .header(HttpHeaders.ACCEPT, listed(e.getSupportedMediaTypes()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> upload(MaxUploadSizeExceededException e) {
        return Problem.PAYLOAD_TOO_LARGE
                .because("An upload may not be that large; pack the files into a ZIP archive, or put them into a folder"
                        + " of the server.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parts(MultipartException e) {
        return Problem.MALFORMED_BODY
                .because(
                        "The body cannot be read as multipart/form-data of at most 1000 parts; many files are sent in a"
                                + " ZIP archive.")
                .answer();
    }

    /** The problem of whatever nobody foresaw; it throws that itself if the answer has begun already. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> unforeseen(
            Exception e, HttpServletRequest request, HttpServletResponse response, HttpMethod method) throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
        var number = UUID.randomUUID();
        LOG.error("Failure {} in {} {}", number, method, request.getRequestURI(), e);
        return Problem.INTERNAL_ERROR
                .because("Nothing is wrong with the request. The log of the server tells more under this number.")
                .with("failure", number)
                .answer();
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : root(cause);
    }

    private static String listed(Collection<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(joining(", "));
    }
}
