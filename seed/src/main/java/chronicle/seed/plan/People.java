package chronicle.seed.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether two names can be the same person's. */
final class People {
    private People() {}

    /**
     * The same first and last name, whatever stands between them, without accents, and with the letters that
     * transliterations exchange taken for one: Heydar and Geidar, Kazem and Qazem. An initial is no name.
     */
    static boolean same(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean whole = first.size() > 1 && second.size() > 1;
        return first.equals(second)
                || (whole
                        && first.getFirst().length() > 1
                        && first.getFirst().equals(second.getFirst())
                        && first.getLast().equals(second.getLast()));
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replaceAll("[yj]", "i")
                        .replace('h', 'g')
                        .replace('q', 'k')
                        .replace('w', 'v'))
                .toList();
    }
}
