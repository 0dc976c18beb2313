package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A belief now held about days from inclusive, until exclusive; with its status, or all possible ones. */
public record Held(
        String view,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Certainty certainty,
        List<String> statuses) {}
