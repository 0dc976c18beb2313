package chronicle.events;

/** What was investigated, and what was answered to it. */
public sealed interface Inquiry extends DiplomaticEvent {

    /** An investigation by an authority became known. */
    record InvestigationReported(Actor reporter, Actor authority, Actor target, String matter) implements Inquiry {
        @Override
        public String phrase() {
            return Phrase.of(reporter, " reported an investigation of ", target, " by ", authority, ": ", matter);
        }
    }

    /** Somebody denied an allegation. */
    record AllegationDenied(Actor by, String matter) implements Inquiry {
        @Override
        public String phrase() {
            return Phrase.of(by, " denied an allegation: ", matter);
        }
    }
}
