package chronicle.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Imports editions of a source, as an operator does. */
public record Importing(Client http, String source) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Asks for an import of the edition that lies in a folder of that name. */
    public Reply ask(String edition, String... headers) {
        return askIn(edition, edition, headers);
    }

    private Reply askIn(String location, String edition, String... headers) {
        return http.post("/api/v1/imports", """
            {"source": "%s", "location": "%s", "edition": "%s"}\
            """.formatted(source, location, edition), headers);
    }

    /** The id of an import that was asked for. */
    public String asked(String edition) {
        return accepted(ask(edition));
    }

    private static String accepted(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/imports/" + reply.at("/id"));
        return reply.at("/id");
    }

    /** The report of an import once it has reached a state. */
    public Reply reached(String id, String state) {
        await().atMost(PATIENCE).until(() -> {
            var reply = report(id);
            assertThat(reply.at("/state")).as(reply.text()).isIn("reading", "planned", "applying", "done");
            return reply.at("/state").equals(state);
        });
        return report(id);
    }

    public Reply report(String id) {
        return http.get("/api/v1/imports/" + id + "?limit=500");
    }

    public Reply planned(String edition) {
        return reached(asked(edition), "planned");
    }

    /** The plan of the edition in a folder of another name. */
    public Reply planned(String location, String edition) {
        return reached(accepted(askIn(location, edition)), "planned");
    }

    public Reply done(String edition) {
        return approved(planned(edition).at("/id"));
    }

    /** The report of an import that is approved and carried out. */
    public Reply approved(String id) {
        var approved = http.post("/api/v1/imports/" + id + "/approval", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(202);
        return reached(id, "done");
    }

    /** The counts that are not 0. */
    public static Map<String, Integer> counts(Reply report) {
        return report.json()
                .at("/counts")
                .propertyStream()
                .filter(count -> count.getValue().asInt() != 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().asInt()));
    }

    public static List<JsonNode> items(Reply report) {
        return report.json().at("/items").valueStream().toList();
    }
}
