package chronicle.events;

import java.util.Optional;
import java.util.regex.Pattern;

/** One who acts and need not be a party: a person, an office, an organization; or a party, named by its id. */
public record Actor(String name) {
    /** What a body is called by its nature takes an article: the Parliament of Azerbaijan, the US Department of State. */
    private static final Pattern BODY = Pattern.compile(
            "(?:US |UN |EU |UK )?(?:Administration|Assembly|Cabinet|Commission|Committee|Council|Department|Embassy|"
                    + "Government|House|Ministry|Office|Parliament|Presidency|Senate) (?:of|for|on) .+");

    /** The party that this actor is, or empty for one that the catalogue does not know by that very id. */
    public Optional<Party> party() {
        return Parties.knows(name) ? Optional.of(new Party(name)) : Optional.empty();
    }

    /** The name as it stands within a sentence: {@code the Administration of Bill Clinton}, but {@code Bill Clinton}. */
    public String inSentence() {
        return Parties.find(name)
                .map(PartyEntry::inSentence)
                .orElseGet(() -> BODY.matcher(name).matches() ? "the " + name : name);
    }

    @Override
    public String toString() {
        return name;
    }
}
