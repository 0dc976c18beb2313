package chronicle.events;

import java.util.List;

/** What parties do together, or one does for another. */
public sealed interface Cooperation extends DiplomaticEvent {

    /** Parties began to work together in a programme. */
    record CooperationBegan(List<Party> parties, String programme) implements Cooperation {
        @Override
        public String phrase() {
            return Phrase.of(parties, " began to cooperate: ", programme);
        }
    }

    /** Parties ended a programme. */
    record CooperationEnded(List<Party> parties, String programme) implements Cooperation {
        @Override
        public String phrase() {
            return Phrase.of(parties, " ended their cooperation: ", programme);
        }
    }

    /** One party gave another something of use. */
    record ContributionMade(Party contributor, Party beneficiary, String what) implements Cooperation, Spanning {
        @Override
        public String phrase() {
            return Phrase.of(contributor, " contributed to ", beneficiary, ": ", what);
        }
    }

    /** A party backed a project. */
    record ProjectBacked(Party backer, String project) implements Cooperation {
        @Override
        public String phrase() {
            return Phrase.of(backer, " backed a project: ", project);
        }
    }
}
