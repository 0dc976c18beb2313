package chronicle.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a text of a statement must be like. */
final class TextRules {

    static final int TEXT = 2_000;
    static final int TITLE = 1_000;

    private TextRules() {}

    /** What is wrong with a text, if anything. */
    static Optional<String> complaint(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("expected a text that is not blank");
        }
        if (text.length() > longest) {
            return Optional.of("expected at most %,d characters, found %,d".formatted(longest, text.length()));
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
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return Optional.empty();
            }
        } catch (URISyntaxException _) {
            return Optional.of("expected an address that begins with https:// or http:// and is correctly escaped");
        }
        return Optional.of("expected an address that begins with https:// or http:// and names a host");
    }
}
