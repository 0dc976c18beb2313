package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** Every answer of the interface names a position of the journal, whatever kind of answer it is. */
class PositionOfAnswersTest extends RunningChronicle {
    private static final String POSITION = "Chronicle-Position";

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void be_ready_again() {
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    private void names(Reply reply, int status, long position) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.headers().allValues(POSITION)).containsExactly(Long.toString(position));
    }

    @Test
    void a_problem_names_the_position_that_the_journal_has_reached() {
        long head = head();

        names(http.get("/api/v1/views/aid/US-to-AZ?knowAt=1995"), 400, head);
        names(http.get("/api/v1/views/moons/US-to-AZ"), 404, head);
        names(http.get("/api/v1/nothing"), 404, head);
        names(http.get("/api/v1"), 404, head);
        names(http.get("/api/v1/views", "Accept", "text/plain"), 406, head);
        names(http.get("/api/v1/views/aid?knownAt=@999999999"), 422, head);
        names(http.send("PUT", "/api/v1/entries/section-907-enacted", new byte[0]), 405, head);
        names(http.post("/api/v1/entries", "{}"), 422, head);
        names(http.post("/api/v1/entries/section-907-enacted/retractions", "{}"), 428, head);
    }

    @Test
    void so_does_who_is_turned_away_at_the_door() {
        var written = http.post("/api/v1/entries", """
            {"kind": "visit-paid", "on": "2024-05-03", "event": {"visitor": "A positioned visitor", "from": "DE",
             "to": "FR"}, "sources": [{"title": "a test"}]}\
            """);
        long head = Long.parseLong(written.header(POSITION));

        names(http.get("/api/v1/views", "Authorization", "Bearer wrong"), 401, head);
        names(http.send("POST", "/api/v1/entries", new byte[0]), 401, head);
        names(http.send("POST", "/api/v1/secrets", new byte[0]), 404, head);
    }

    @Test
    void what_is_refused_before_it_is_read_names_one_too() throws IOException {
        for (var address : List.of("/api/v1/views/%zz", "/api/v1//views", "/api/v1/views;a=b")) {
            assertThat(http.raw("GET " + address + " HTTP/1.1"))
                    .as(address)
                    .startsWith("HTTP/1.1 4")
                    .contains(POSITION + ": " + head());
        }
    }

    @Test
    void a_redirect_names_one_and_the_gate_of_time_the_one_that_it_leads_to() {
        names(http.get("/api/v1/relations/US-AZ"), 308, head());

        var sent = http.get("/api/v1/views/aid?asOf=1995-01-01", "Accept-Datetime", "Tue, 01 Jan 2999 00:00:00 GMT");
        names(sent, 302, head());
        assertThat(sent.header("Location")).endsWith("knownAt=@" + sent.header(POSITION));
    }

    @Test
    void what_is_taken_on_and_what_is_revoked_name_one() {
        var operation = http.post("/api/v1/verifications", "");
        names(operation, 202, head());
        names(http.get(operation.header("Location")), 200, head());

        var token = http.post("/api/v1/tokens", "{\"name\": \"A reader of positions\", \"roles\": [\"editor\"]}");
        names(token, 201, head());
        names(http.get(token.header("Location"), http.authorized()), 200, head());
        names(http.delete(token.header("Location")), 204, head());
        names(http.delete("/api/v1/tokens/none"), 404, head());
    }

    @Test
    void a_question_about_the_methods_of_an_address_and_one_for_the_head_alone_are_answered_with_one() {
        names(http.send("OPTIONS", "/api/v1/entries", new byte[0]), 200, head());
        names(http.send("HEAD", "/api/v1/views", new byte[0]), 200, head());
    }

    @Test
    void a_chronicle_that_is_not_ready_names_one_as_well() {
        long head = head();
        http.get("/api/v1/nothing");
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);

        var reply = http.get("/api/v1/views");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(Long.parseLong(reply.header(POSITION)))
                .isLessThanOrEqualTo(head)
                .isPositive();
    }

    @Test
    void a_page_has_no_need_of_it() {
        assertThat(http.get("/views").headers().firstValue(POSITION)).isEmpty();
    }
}
