package chronicle.query.timeline;

/** That an event speaks about a subject of a view: in which of the subject's threads, and in which role. */
public record Touch(String subject, String thread, Role role) {}
