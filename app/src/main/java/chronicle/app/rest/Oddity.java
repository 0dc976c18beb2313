package chronicle.app.rest;

import chronicle.query.consistency.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a rule finds odd, as it is listed.
 *
 * @param certain whether it is odd on whichever of their days the entries happened, or only on some
 * @param expected what the rule expects
 * @param source who made the rule
 */
record Oddity(
        String rule,
        boolean certain,
        Optional<String> relation,
        String sentence,
        List<OddEntry> entries,
        String expected,
        String source) {

    /** An entry in it, with its address. */
    record OddEntry(String entry, String on, String title, String href) {}

    static Oddity of(Finding finding) {
        return new Oddity(
                finding.rule().name(),
                finding.certain(),
                finding.relation(),
                finding.sentence(),
                finding.entries().stream()
                        .map(entry -> new OddEntry(
                                entry.entry(), entry.on().text(), entry.title(), "/api/v1/entries/" + entry.entry()))
                        .toList(),
                finding.rule().sentence(),
                finding.rule().source());
    }
}
