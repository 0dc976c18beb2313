package chronicle.query.consistency;

import java.util.List;
import java.util.stream.Stream;

/**
 * What entries are expected to keep; it reports where they do not, and nothing more.
 *
 * @param name as in addresses
 * @param sentence what it expects
 * @param source who made it
 */
public record Rule(String name, String sentence, String source, Check check) {

    /** Looks at all entries; in time linear in their number. */
    interface Check {
        Stream<Oddity> of(Dossier dossier);
    }

    /** What a check finds. */
    record Oddity(Verdict verdict, List<Noted> entries, String sentence) {}

    /** What it finds. */
    Stream<Finding> findings(Dossier dossier) {
        return check.of(dossier)
                .filter(oddity -> oddity.verdict() != Verdict.KEPT)
                .map(oddity ->
                        new Finding(this, oddity.verdict() == Verdict.BROKEN, oddity.entries(), oddity.sentence()));
    }

    @Override
    public String toString() {
        return name;
    }
}
