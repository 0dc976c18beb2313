package chronicle.app.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside the controllers, in the server itself, with a problem like any other. */
@RestController
final class ErrorsController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        var answer = problem(
                        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404)
                .answer();
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static ProblemException problem(int code) {
        return switch (HttpStatus.resolve(code)) {
            case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED ->
                Problem.METHOD_NOT_ALLOWED.because("No address here has this method; most have GET, some have POST.");
            case HttpStatus status
            when status.is5xxServerError() ->
                Problem.INTERNAL_ERROR.because("Nothing is wrong with the request; the log of the server tells more.");
            case null, default ->
                Problem.NOT_FOUND.because("No address here is written like that; they begin with /api/v1.");
        };
    }
}
