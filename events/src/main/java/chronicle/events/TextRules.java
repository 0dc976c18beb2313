package chronicle.events;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text of a statement must be like. */
final class TextRules {

    static final int TEXT = 2_000;
    static final int TITLE = 1_000;
    private static final Pattern ADDRESS = Pattern.compile(TextForms.ADDRESS);
    private static final Pattern SITE = Pattern.compile(TextForms.SITE);

    private TextRules() {}

    /** What is wrong with a text, if anything. */
    static Optional<String> complaint(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("expected a text that is not blank");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("expected at most %,d characters, found %,d".formatted(longest, length));
        }
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return Optional.of("expected a text that neither begins nor ends with a space");
        }
        return unprintable(text);
    }

    private static Optional<String> unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return Optional.of(
                        "expected no control characters, found U+%04X at character %d".formatted((int) c, i + 1));
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return Optional.of("expected whole characters, found half of one at character " + (i + 1));
                }
                i++;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with an address of a source, if anything. */
    static Optional<String> complaintAboutUrl(String url) {
        if (ADDRESS.matcher(url).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                SITE.matcher(url).lookingAt()
                        ? "expected an address that is correctly escaped after its host"
                        : "expected an address that begins with https:// or http:// and names a host");
    }
}
