package chronicle.app.page.operating;

import chronicle.app.imports.Import;
import chronicle.seed.source.Publication;
import java.util.List;
import java.util.Locale;

/**
 * An import as it is listed.
 *
 * @param publication the title of what it is an edition of
 * @param state what is said of how far it is
 */
record Planned(Import asked, String publication, String state) {

    static List<Planned> all(List<Import> imports) {
        return imports.stream().map(asked -> of(asked, imports)).toList();
    }

    /** Of one import among all of them. */
    static Planned of(Import asked, List<Import> all) {
        return new Planned(
                asked,
                Publication.named(asked.source()).map(Publication::title).orElse(asked.source()),
                asked.isOutdated(all) ? "outdated" : asked.state().name().toLowerCase(Locale.ROOT));
    }
}
