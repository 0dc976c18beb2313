package chronicle.events;

import java.math.BigDecimal;
import java.util.Optional;

/** Aid from a donor to a recipient, and the statutes that restrict it. */
public sealed interface Assistance extends DiplomaticEvent {

    /** A statute restricted the donor's aid to the recipient. */
    record AidRestricted(Party donor, Party recipient, String statute, Optional<Actor> by) implements Assistance {
        @Override
        public String phrase() {
            return Phrase.of(donor, " restricted its aid to ", recipient, ": ", statute);
        }
    }

    /** Somebody was given the right to waive a restriction. */
    record WaiverAuthorized(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {
        @Override
        public String phrase() {
            return Phrase.of(Phrase.actor(by, donor), " authorized a waiver for ", recipient, ": ", statute);
        }
    }

    /** A restriction was waived. */
    record WaiverGranted(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {
        @Override
        public String phrase() {
            return Phrase.of(Phrase.actor(by, donor), " waived the restriction for ", recipient, ": ", statute);
        }
    }

    /** A waiver was extended. */
    record WaiverExtended(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance, Expiring {
        @Override
        public String phrase() {
            return Phrase.of(Phrase.actor(by, donor), " extended the waiver for ", recipient, ": ", statute);
        }
    }

    /** A waiver lapsed, and the restriction holds again. */
    record WaiverLapsed(Party donor, Party recipient, String statute, Optional<Actor> by, Optional<Edtf> lastDay)
            implements Assistance {
        @Override
        public String phrase() {
            return Phrase.of("the waiver for ", recipient, " lapsed: ", statute);
        }
    }

    /** A restriction was repealed. */
    record RestrictionRepealed(Party donor, Party recipient, String statute, Optional<Actor> by) implements Assistance {
        @Override
        public String phrase() {
            return Phrase.of(Phrase.actor(by, donor), " repealed the restriction for ", recipient, ": ", statute);
        }
    }

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

        @Override
        public String phrase() {
            return Phrase.of(
                    donor,
                    " offered ",
                    recipient,
                    " ",
                    amount.isPresent() ? Phrase.with("", amount, " ") : "aid",
                    Phrase.with("", currency),
                    ": ",
                    purpose);
        }
    }

    /** A donor gave assistance, perhaps through an agency. */
    record AssistanceProvided(Party donor, Party recipient, Optional<String> agency, String purpose)
            implements Assistance {
        @Override
        public String phrase() {
            return Phrase.of(donor, " assisted ", recipient, Phrase.with(" through ", agency), ": ", purpose);
        }
    }
}
