package chronicle.app.page.operating;

import chronicle.app.operations.Request;
import chronicle.app.rest.Fingerprint;
import chronicle.app.rest.KnownParameters;
import java.security.Principal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** What forms of operators have in common. */
final class Forms {

    private Forms() {}

    /** A key under which a repetition of the form is recognized. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The key of a form, if it has a proper one. */
    static Optional<String> key(Map<String, String> form) {
        try {
            return Optional.ofNullable(form.get("key")).map(UUID::fromString).map(UUID::toString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Refuses a field that a form does not have. */
    static void refuseOthers(Map<String, String> form, Collection<String> known) {
        form.keySet().stream()
                .filter(name -> !name.equals("_csrf") && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw KnownParameters.unknown(name, new TreeSet<>(known));
                });
    }

    /** Who asks for something about an operation. */
    static Request request(Principal who, Map<String, String> form, String about, String word) {
        var key = key(form);
        return new Request(
                who.getName(),
                key,
                key.map(_ -> Fingerprint.of(who.getName(), "POST", "/operations", Map.of("about", about), word)));
    }

    /** A refusal as a sentence. */
    static String sentence(Exception refused) {
        var message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }
}
