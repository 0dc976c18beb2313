package chronicle.app.page.writing;

import chronicle.app.rest.Fingerprint;
import chronicle.app.rest.KnownParameters;
import chronicle.events.Kind;
import chronicle.events.Provenance;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form as it was sent.
 *
 * @param act what is to be done with it
 * @param about which field that is about; empty if about none
 * @param key under which a repetition is recognized
 * @param revision of the entry that was seen; 0 for none
 */
record Sent(Typed typed, Act act, String about, String key, int revision) {
    private static final Set<String> OWN = Set.of("do", "key", "revision", "_csrf");
    private static final Pattern INDEX = Pattern.compile("/[0-9]{1,4}(?=/|$)");
    private static final Pattern REASON = Pattern.compile("[^\\p{Cntrl}&&[^\n]]{0,2000}");

    /** What a button of a form asks for. */
    enum Act {
        PREVIEW,
        SAVE,
        ADD,
        REMOVE,
        CHOOSE
    }

    /** Reads a form; a field that it does not have is refused, as in every address. */
    static Sent of(Map<String, String> form, Set<String> fields) {
        form.keySet().stream()
                .filter(name -> !OWN.contains(name)
                        && !fields.contains(INDEX.matcher(name).replaceAll("/*")))
                .findFirst()
                .ifPresent(name -> {
                    throw KnownParameters.unknown(name, new TreeSet<>(fields));
                });
        var wish = form.getOrDefault("do", "preview").split(":", 2);
        var about = wish.length > 1 ? wish[1] : "";
        var typed = Typed.of(form);
        var act = act(wish[0]);
        if (act == Act.REMOVE) {
            typed = typed.without(about);
        }
        if (act == Act.CHOOSE && about.contains("=")) {
            int equals = about.indexOf('=');
            typed = typed.with(about.substring(0, equals), Days.typed(about.substring(equals + 1)));
        }
        return new Sent(
                typed, act, about, key(form.getOrDefault("key", "")), number(form.getOrDefault("revision", "")));
    }

    private static Act act(String word) {
        for (var act : Act.values()) {
            if (act.name().equalsIgnoreCase(word)) {
                return act;
            }
        }
        return Act.PREVIEW;
    }

    /** The fields of the form of a kind, with * for numbers. */
    static Set<String> fields(Kind kind) {
        Set<String> fields = new TreeSet<>(List.of("/on", "/reason"));
        List.of("title", "url", "locator", "accessed", "says/on", "says/words")
                .forEach(name -> fields.add("/sources/*/" + name));
        kind.fields().forEach(field -> fields.add("/sources/*/says/" + field.name()));
        kind.fields()
                .forEach(field -> fields.addAll(Set.of(
                        "/event/" + field.name(),
                        "/event/" + field.name() + "/*",
                        "/event/" + field.name() + "/*/name",
                        "/event/" + field.name() + "/*/number")));
        Sheets.MARGIN.forEach(
                field -> fields.addAll(Set.of("/event/" + field.name(), "/event/" + field.name() + "/*")));
        return fields;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The same as it is to be sent again, as another request. */
    Sent renewed() {
        return new Sent(typed, act, about, newKey(), revision);
    }

    Sent with(Typed other, int seen) {
        return new Sent(other, act, about, key, seen);
    }

    /** The list to which an empty row is asked for. */
    String added() {
        return act == Act.ADD ? about : "";
    }

    Optional<String> reason() {
        return typed.find("/reason");
    }

    /** What is wrong with the reason, if anything. */
    List<Complaint> complaints(String unfit) {
        return reason().filter(text -> !REASON.matcher(text).matches()).stream()
                .map(_ -> new Complaint("/reason", unfit, List.of()))
                .toList();
    }

    /** That a reason is missing, if one is; a preview goes without, and says that it will be needed. */
    List<Complaint> unreasoned(String missing) {
        return reason().isEmpty() ? List.of(new Complaint("/reason", missing, List.of())) : List.of();
    }

    /** Whether these complaints stand in the way: a preview is shown even if the reason is still missing. */
    boolean refusedFor(List<Complaint> complaints, List<Complaint> missing) {
        return act == Act.SAVE ? !complaints.isEmpty() : !complaints.equals(missing);
    }

    /** Who only wants to see what an act would do; the act needs a reason, and none is kept. */
    static Provenance looking(Principal who) {
        return new Provenance(
                who.getName(), Optional.of("to see"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who asks and why; a request that is to be carried out goes under its key. */
    Provenance provenance(HttpServletRequest request, Principal who) {
        if (act != Act.SAVE) {
            return looking(who);
        }
        var fingerprint = Fingerprint.of(
                who.getName(),
                request.getMethod(),
                request.getRequestURI(),
                new LinkedHashMap<>(typed.texts()),
                Integer.toString(revision));
        return new Provenance(who.getName(), reason(), Optional.empty(), Optional.of(key), Optional.of(fingerprint));
    }

    private static String key(String given) {
        try {
            return UUID.fromString(given).toString();
        } catch (IllegalArgumentException _) {
            return newKey();
        }
    }

    private static int number(String given) {
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
    }
}
