package chronicle.events;

/** What an entry of the catalogue of parties is, and with it the form of its id. */
public enum PartyType {
    /** A country or territory of ISO 3166-1, and Kosovo by its user-assigned code: two capital letters. */
    COUNTRY,
    /** A country or territory of ISO 3166-3, whose code was withdrawn: four capital letters. */
    FORMER_COUNTRY,
    /** A state or government of the past that ISO 3166 never knew: a slug. */
    HISTORICAL,
    /** An organization that acts as a party: a slug. */
    ORGANIZATION;

    private final String word = KebabCase.of(this);

    /** The type as it is shown, such as {@code former-country}. */
    public String word() {
        return word;
    }
}
