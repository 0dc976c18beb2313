package chronicle.events;

import java.util.List;

/** Agreements between parties, from signature to termination, and statuses that one grants another. */
public sealed interface Agreement extends DiplomaticEvent {

    /** An agreement was signed. */
    record AgreementSigned(List<Party> parties, String title) implements Agreement {}

    /** An agreement entered into force. */
    record AgreementEnteredIntoForce(List<Party> parties, String title) implements Agreement {}

    /** An agreement was terminated. */
    record AgreementTerminated(List<Party> parties, String title) implements Agreement {}

    /** One party granted another a status, such as most favoured nation. */
    record StatusGranted(Party granter, Party grantee, String status) implements Agreement {}

    /** One party withdrew a status that it had granted. */
    record StatusWithdrawn(Party granter, Party grantee, String status) implements Agreement {}
}
