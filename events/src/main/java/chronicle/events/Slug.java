package chronicle.events;

import java.util.regex.Pattern;

/** A name fit for an address: lower-case letters and digits, in groups joined by single hyphens. */
public record Slug(String text) implements Comparable<Slug> {

    private static final Pattern FORM = Pattern.compile(TextForms.SLUG);
    static final int LONGEST = 120;

    /** Refuses a text of any other form, or of more than 120 characters. */
    public Slug {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected a slug of at most 120 lower-case letters, digits and single hyphens, such as"
                            + " nagorno-karabakh");
        }
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
