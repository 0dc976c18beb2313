package chronicle.events;

/** What was investigated, and what was answered to it. */
public sealed interface Inquiry extends DiplomaticEvent {

    /** An investigation by an authority became known. */
    record InvestigationReported(Actor reporter, Actor authority, Actor target, String matter) implements Inquiry {}

    /** Somebody denied an allegation. */
    record AllegationDenied(Actor by, String matter) implements Inquiry {}
}
