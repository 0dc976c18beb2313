package chronicle.query.engine;

import java.time.LocalDate;

/** That the belief now held of a subject from a day on is held no more from a position on. */
public record Closing(String subject, LocalDate from, long at) {}
