package chronicle.seed.source;

import chronicle.events.Source;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The data sets of the Office of the Historian that can be imported. */
public enum Publication {
    VISITS("Office of the Historian: Visits by Foreign Leaders", "departmenthistory/visits/"),
    TRAVELS(
            "Office of the Historian: Travels Abroad of the President and the Secretary of State",
            "departmenthistory/travels/"),
    POCOM("Office of the Historian: Principal Officers and Chiefs of Mission", "departmenthistory/people/"),
    RDCR("Office of the Historian: A Guide to the United States’ History of Recognition", "countries/");

    private static final String SITE = "https://history.state.gov/";

    private final String title;
    private final String path;

    Publication(String title, String path) {
        this.title = title;
        this.path = path;
    }

    /** Its name on the wire: {@code visits}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The title by which entries cite it. */
    public String title() {
        return title;
    }

    /** The publication of that name, if there is one. */
    public static Optional<Publication> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /**
     * Everything that an edition says.
     *
     * @throws UnreadableEdition if a file is no well-formed XML, or none of this publication's records is found
     */
    public Extract read(EditionFiles files) {
        Extract.Builder extract = new Extract.Builder(this);
        switch (this) {
            case VISITS -> new VisitRecords(extract).read(files);
            case TRAVELS -> new TripRecords(extract).read(files);
            case POCOM -> new ChiefRecords(extract).read(files);
            case RDCR -> new GuideArticles(extract).read(files);
        }
        return extract.done();
    }

    /** This publication as the source of a statement; the locator is the publisher's id of the record. */
    Source source(String page, String localId, Map<String, String> says) {
        return new Source(title, Optional.of(SITE + path + page), Optional.of(localId), Optional.empty(), says);
    }
}
