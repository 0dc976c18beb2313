package chronicle.events;

import java.util.List;

/** Agreements between parties, from signature to termination, and statuses that one grants another. */
public sealed interface Agreement extends DiplomaticEvent {

    /** An agreement was signed. */
    record AgreementSigned(List<Party> parties, String title) implements Agreement {
        @Override
        public String phrase() {
            return Phrase.of(parties, " signed an agreement: ", title);
        }
    }

    /** An agreement entered into force. */
    record AgreementEnteredIntoForce(List<Party> parties, String title) implements Agreement {
        @Override
        public String phrase() {
            return Phrase.of("an agreement of ", parties, " entered into force: ", title);
        }
    }

    /** An agreement was terminated. */
    record AgreementTerminated(List<Party> parties, String title) implements Agreement {
        @Override
        public String phrase() {
            return Phrase.of("an agreement of ", parties, " was terminated: ", title);
        }
    }

    /** One party granted another a status, such as most favoured nation. */
    record StatusGranted(Party granter, Party grantee, String status) implements Agreement {
        @Override
        public String phrase() {
            return Phrase.of(granter, " granted ", grantee, " a status: ", status);
        }
    }

    /** One party withdrew a status that it had granted. */
    record StatusWithdrawn(Party granter, Party grantee, String status) implements Agreement {
        @Override
        public String phrase() {
            return Phrase.of(granter, " withdrew a status from ", grantee, ": ", status);
        }
    }
}
