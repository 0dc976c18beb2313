package chronicle.app.page.writing;

import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.events.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * What came of a form that was not carried out. The form is drawn again with all that was typed, and with its key: sent
 * once more, it is carried out once, even if it is not known whether it was already.
 *
 * @param stale whether the entry has changed since the form was drawn
 * @param spent whether the key of the form was used for something else
 */
record Refused(HttpStatus status, List<Complaint> complaints, boolean stale, boolean spent) {

    /** Sets the status of the answer; a script that puts the form in its place again takes it as it is. */
    void answer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(status.value());
        }
    }

    static Refused because(List<Complaint> complaints) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, complaints, false, false);
    }

    static Refused of(Malformed malformed, List<Complaint> known) {
        var others = malformed.faults().stream()
                .filter(fault -> known.stream().noneMatch(each -> each.pointer().equals(fault.pointer())))
                .map(Complaint::of);
        return because(Stream.concat(known.stream(), others).toList());
    }

    static Refused of(Refusal refusal) {
        var sentence = List.of(new Complaint("", Complaint.sentence(String.valueOf(refusal.getMessage())), List.of()));
        return switch (refusal.reason()) {
            case Invalid invalid ->
                because(invalid.faults().stream().map(Complaint::of).toList());
            case StaleRevision _ -> new Refused(HttpStatus.PRECONDITION_FAILED, sentence, true, false);
            case Plain plain ->
                switch (plain) {
                    case NOT_FOUND -> throw refusal;
                    case IDEMPOTENCY_KEY_REUSED -> new Refused(HttpStatus.UNPROCESSABLE_CONTENT, sentence, false, true);
                    case EXISTS, ALREADY_RETRACTED, NOT_RETRACTED, NOTHING_CHANGED, REQUEST_IN_PROGRESS ->
                        new Refused(HttpStatus.CONFLICT, sentence, false, false);
                    case OUTCOME_UNKNOWN, JOURNAL_UNAVAILABLE, JOURNAL_BUSY ->
                        new Refused(HttpStatus.SERVICE_UNAVAILABLE, sentence, false, false);
                };
        };
    }
}
