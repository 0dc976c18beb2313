package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.query.question.Known;
import chronicle.query.question.Unanswered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An export that fails on its way is seen to be cut off, by any client of HTTP, whatever made it fail. */
class BrokenOffTest {
    private static final Known KNOWN = new Known(7, Optional.empty());
    private static ConfigurableApplicationContext server;
    private static URI base;

    /** A server with the same ways to answer failures, and an export that fails. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({Problems.class, Refusals.class, Unreadable.Used.class, Failing.class})
    static class Server {}

    @RestController
    static class Failing {
        @GetMapping("/export")
        void export(HttpServletRequest request, HttpServletResponse response, @RequestParam int after)
                throws IOException {
            new Outpouring(request, response, "lines", "ndjson").lines(KNOWN, line -> {
                for (int i = 0; i < after; i++) {
                    line.accept("a line of some forty characters, number " + i + " " + UUID.randomUUID());
                }
                throw new Unanswered(Unanswered.Why.VIEW_BEHIND, "the view was lost on the way");
            });
        }
    }

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
        base = URI.create(
                "http://127.0.0.1:" + server.getBean(Environment.class).getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(int lines, String encoding) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(base.resolve("/export?after=" + lines))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void before_anything_is_sent_it_is_a_problem_like_any_other(String encoding) throws Exception {
        var answer = get(3, encoding);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("view-behind").doesNotContain("number 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void after_that_the_client_meets_the_end_of_the_connection_before_the_end_of_the_answer(String encoding) {
        assertThatThrownBy(() -> get(100_000, encoding)).isInstanceOf(IOException.class);
    }
}
