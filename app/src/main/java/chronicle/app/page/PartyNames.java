package chronicle.app.page;

import chronicle.events.Parties;
import chronicle.events.PartyEntry;
import chronicle.events.PartyType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of parties, as they are chosen and typed in forms. */
public final class PartyNames {
    private static final Pattern WITH_ID = Pattern.compile(".*\\(([A-Za-z0-9-]+)\\)");

    private PartyNames() {}

    /** What to choose from: the name of each party that nobody else has, the others with their ids. */
    public static List<String> all() {
        return Parties.all().stream().map(party -> typed(party.id())).sorted().toList();
    }

    /** The id that a typed name, or id, stands for; what nobody is called stays as it is. */
    public static String id(String typed) {
        if (Parties.knows(typed)) {
            return typed;
        }
        return named(typed)
                .or(() -> inBrackets(typed))
                .or(() -> inOtherCase(typed))
                .orElse(typed);
    }

    /** How somebody would type a party: its name, if that leads back to it. */
    public static String typed(String id) {
        return Parties.find(id)
                .map(party -> id(party.name()).equals(id) ? party.name() : party.name() + " (" + id + ")")
                .orElse(id);
    }

    private static Optional<String> named(String typed) {
        var called = Parties.called(typed);
        var countries =
                called.stream().filter(each -> each.type() == PartyType.COUNTRY).toList();
        return (countries.size() == 1 ? countries : called.size() == 1 ? called : List.<PartyEntry>of())
                .stream().map(PartyEntry::id).findFirst();
    }

    private static Optional<String> inBrackets(String typed) {
        var found = WITH_ID.matcher(typed);
        return found.matches() && Parties.knows(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> inOtherCase(String typed) {
        return Parties.all().stream()
                .map(PartyEntry::id)
                .filter(id -> id.equalsIgnoreCase(typed))
                .findFirst();
    }
}
