package chronicle.app.page.writing;

import chronicle.events.Fault;
import java.util.List;

/**
 * What is wrong with a form.
 *
 * @param pointer where
 * @param sentence what to do about it
 * @param choices what may have been meant
 */
public record Complaint(String pointer, String sentence, List<Choice> choices) {

    /** A date that may have been meant, and the same in words. */
    public record Choice(String date, String words) {}

    static Complaint of(Fault fault) {
        return new Complaint(fault.pointer(), sentence(fault.message()), List.of());
    }

    /** A message as a sentence. */
    static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0))
                + message.substring(1)
                + (message.endsWith(".") || message.endsWith("?") ? "" : ".");
    }

    /** Whether it is about what stands at a pointer, or about more, of which that is part. */
    boolean isNear(String place) {
        return isAbout(place) || place.startsWith(pointer + "/");
    }

    /** Whether it is about what stands at a pointer, or below it. */
    public boolean isAbout(String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
