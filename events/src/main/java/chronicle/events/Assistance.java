package chronicle.events;

import java.math.BigDecimal;
import java.util.Optional;

/** Aid from a donor to a recipient, and the statutes that restrict it. */
public sealed interface Assistance extends DiplomaticEvent {

    /** A statute restricted the donor's aid to the recipient. */
    record AidRestricted(Party donor, Party recipient, String statute, Optional<Actor> by) implements Assistance {}

    /** Somebody was given the right to waive a restriction. */
    record WaiverAuthorized(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {}

    /** A restriction was waived. */
    record WaiverGranted(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {}

    /** A waiver was extended. */
    record WaiverExtended(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {}

    /** A waiver lapsed, and the restriction holds again. */
    record WaiverLapsed(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance {}

    /** A restriction was repealed. */
    record RestrictionRepealed(Party donor, Party recipient, String statute, Optional<Actor> by)
            implements Assistance {}

    /** A donor offered aid; the currency is an ISO 4217 code. */
    record AidOffered(
            Party donor, Party recipient, Optional<BigDecimal> amount, Optional<String> currency, String purpose)
            implements Assistance {

        /** Refuses an amount without a currency, a currency without an amount, and a code that ISO 4217 does not know. */
        public AidOffered {
            amount = amount.map(Numbers::plain);
            if (amount.isPresent() != currency.isPresent()) {
                throw amount.isPresent()
                        ? new Misfit("currency", "this field is required where an amount is given")
                        : new Misfit("amount", "this field is required where a currency is given");
            }
            currency.ifPresent(Currencies::require);
        }
    }

    /** A donor gave assistance, perhaps through an agency. */
    record AssistanceProvided(Party donor, Party recipient, Optional<String> agency, String purpose)
            implements Assistance {}
}
