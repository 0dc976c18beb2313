package chronicle.events;

import java.util.List;
import java.util.Optional;

/** Wars and armed conflicts, from their outbreak to the peace, and the mediation between. */
public sealed interface Conflict extends DiplomaticEvent {

    /** A conflict broke out. */
    record ConflictBegan(Slug conflict, List<Party> sides) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of("the ", conflict, " conflict began between ", sides);
        }
    }

    /** The sides of a conflict agreed to cease fire. */
    record CeasefireAgreed(Slug conflict, List<Party> sides) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(sides, " agreed a ceasefire in the ", conflict, " conflict");
        }
    }

    /** A conflict came to its end. */
    record ConflictEnded(Slug conflict) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of("the ", conflict, " conflict ended");
        }
    }

    /** One party's forces invaded another. */
    record InvasionLaunched(Party invader, Party invaded) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(invader, " invaded ", invaded);
        }
    }

    /** One party's forces took territory from another. */
    record TerritoryTaken(Slug conflict, Party by, Party from, String territory) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(by, " took territory from ", from, ": ", territory);
        }
    }

    /** One party put another under blockade. */
    record BlockadeImposed(Slug conflict, Party by, Party against) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(by, " imposed a blockade on ", against);
        }
    }

    /** A mediator took up its work, perhaps within a framework. */
    record MediationBegan(Slug conflict, Actor mediator, Optional<String> framework) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(
                    mediator, " began to mediate in the ", conflict, " conflict", Phrase.with(", within ", framework));
        }
    }

    /** Somebody proposed who should sit at the table, and how. */
    record MediationFormatProposed(Slug conflict, Actor proposer, String format) implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(proposer, " proposed a format for mediation in the ", conflict, " conflict: ", format);
        }
    }

    /** The sides of a conflict signed a peace agreement. */
    record PeaceAgreementSigned(
            Slug conflict,
            List<Party> sides,
            @Sparse List<String> signatories,
            Optional<String> place,
            Optional<Actor> host)
            implements Conflict {
        @Override
        public String phrase() {
            return Phrase.of(
                    sides,
                    " signed a peace agreement",
                    Phrase.with(" (", place, ")"),
                    Phrase.with(", hosted by ", host));
        }
    }
}
