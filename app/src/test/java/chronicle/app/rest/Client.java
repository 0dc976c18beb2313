package chronicle.app.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running chronicle over real HTTP. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final String token;

    public Client(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /** The administrator's token. */
    public String token() {
        return token;
    }

    /** The same chronicle, asked with another token. */
    public Client as(String other) {
        return new Client(base.getPort(), other);
    }

    /** Asks; headers come as names and values in turn. */
    public Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /** What the server says, head and body, to a request that no client of good manners would send. */
    public String raw(String requestLine) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes as the administrator. */
    public Reply post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Writes as the administrator. */
    public Reply post(String path, byte[] body, String... headers) {
        return send("POST", path, body, authorized(with(headers, "Content-Type", "application/json")));
    }

    /** Revokes or erases as the administrator. */
    public Reply delete(String path) {
        return send("DELETE", path, new byte[0], authorized());
    }

    /** These headers, and the administrator's token. */
    public String[] authorized(String... headers) {
        return with(headers, "Authorization", "Bearer " + token);
    }

    /** Sends whatever is given, and nothing else. */
    public Reply send(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        var all = new String[headers.length + more.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(headers, 0, all, more.length, headers.length);
        return all;
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** A header's values, joined; empty if it is not there. */
        public String header(String name) {
            return String.join(", ", headers.allValues(name));
        }

        /** A text of the body by JSON pointer; empty if there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The end of the type of a problem. */
        public String slug() {
            return at("/type").replaceAll(".*/", "");
        }
    }
}
