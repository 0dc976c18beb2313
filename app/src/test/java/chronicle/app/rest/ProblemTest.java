package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.command.Refusal;
import chronicle.query.question.Unanswered;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems of the contract, by slug and status. */
class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "400, malformed-body",
        "400, invalid-parameter",
        "400, unknown-parameter",
        "401, unauthenticated",
        "403, forbidden",
        "404, not-found",
        "404, not-yet-recorded",
        "405, immutable",
        "406, not-acceptable",
        "409, exists",
        "409, already-retracted",
        "409, not-retracted",
        "409, nothing-changed",
        "409, request-in-progress",
        "409, operation-running",
        "412, stale-revision",
        "413, payload-too-large",
        "415, unsupported-media-type",
        "422, validation",
        "422, ambiguous-date",
        "422, future-known-at",
        "422, idempotency-key-reused",
        "428, revision-required",
        "429, too-many-requests",
        "503, starting",
        "503, journal-busy",
        "503, view-behind"
    })
    void a_problem_has_the_slug_and_the_status_of_the_contract(int status, String slug) {
        var answer = Problem.named(slug).because("a test").answer();

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().getType().toString()).endsWith("/" + slug);
    }

    @Test
    void every_refusal_and_every_unanswered_question_is_a_problem() {
        var refusals = Arrays.stream(Refusal.Plain.values()).map(Refusal.Plain::slug);
        var unanswered = Arrays.stream(Unanswered.Why.values()).map(Unanswered.Why::slug);

        assertThat(Stream.concat(refusals, unanswered))
                .allSatisfy(slug -> assertThat(Problem.named(slug).slug()).isEqualTo(slug));
    }

    @ParameterizedTest
    @CsvSource({"knownAt lies ahead, knownAt lies ahead.", "no such view., No such view."})
    void a_problem_says_a_sentence_in_which_names_stay_as_they_are_written(String said, String sentence) {
        assertThat(Refusals.sentence(new IllegalStateException(said))).isEqualTo(sentence);
    }

    @Test
    void what_passes_by_itself_says_when_to_ask_again() {
        var refusal = new Refusal(Refusal.Plain.JOURNAL_BUSY, "too many wait already");

        assertThat(new Refusals().refused(refusal).getHeaders().getFirst("Retry-After"))
                .isEqualTo("1");
    }
}
