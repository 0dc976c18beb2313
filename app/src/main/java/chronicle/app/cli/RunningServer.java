package chronicle.app.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chronicle that runs, asked over HTTP with the token of an operator. */
final class RunningServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String token;

    RunningServer(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Asks for a replay; its id.
     *
     * @throws IllegalArgumentException with what the server says, if it refuses
     */
    String begin(Map<String, Object> asked) throws IOException, InterruptedException {
        return ask(request("/api/v1/replays")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(asked))))
                .at("/id")
                .asString();
    }

    /** How far an operation is. */
    JsonNode operation(String id) throws IOException, InterruptedException {
        return ask(request("/api/v1/operations/" + id).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new IllegalArgumentException(refusal(answer.statusCode(), body));
            }
            return body;
        } catch (ConnectException e) {
            throw new ConnectException("No chronicle answers at " + address + "; start it, or name it with --at.");
        }
    }

    /** What a problem document says, with all that is wrong with the body. */
    private static String refusal(int status, JsonNode problem) {
        String sentence = problem.path("title").asString("It was refused") + ": "
                + problem.path("detail").asString("status " + status);
        return problem.path("errors")
                .valueStream()
                .map(fault -> fault.path("pointer").asString("") + ": "
                        + fault.path("message").asString(""))
                .collect(joining("; ", sentence + " ", ""))
                .strip();
    }
}
