package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that the server itself cannot read with a problem like any other. */
final class Unreadable extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final ObjectProvider<PositionOfAnswers> positions;

    private Unreadable(ObjectProvider<PositionOfAnswers> positions) {
        this.positions = positions;
    }

    /** Has the server use it: the one that is there already, if its class is the one that is set. */
    @Component
    static final class Used implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        private final ObjectProvider<PositionOfAnswers> positions;

        Used(ObjectProvider<PositionOfAnswers> positions) {
            this.positions = positions;
        }

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            TomcatContextCustomizer host = context -> {
                if (context.getParent() instanceof StandardHost parent) {
                    parent.getPipeline().addValve(new Unreadable(positions));
                    parent.setErrorReportValveClass(Unreadable.class.getName());
                }
            };
            server.addContextCustomizers(host);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = response.getStatus() >= 500
                ? Problem.INTERNAL_ERROR.because("Nothing is wrong with the request; the log of the server tells more.")
                : Problem.INVALID_PARAMETER.because(
                        "The request cannot be read; write each % of the address as %25, and other characters in"
                                + " UTF-8.");
        var answer = problem.with(Correlation.MEMBER, Correlation.begin(request, response))
                .answer();
        response.setStatus(answer.getStatusCode().value());
        positions
                .getObject()
                .reached(answer.getStatusCode().value())
                .ifPresent(position -> response.setHeader(Memento.POSITION, Long.toString(position)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        try {
            response.getReporter().write(JSON.writeValueAsString(answer.getBody()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
