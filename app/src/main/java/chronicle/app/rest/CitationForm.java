package chronicle.app.rest;

import chronicle.app.export.Citation;
import java.util.Arrays;
import org.springframework.http.MediaType;

/** A form in which a citation is told, by the end of its address. */
enum CitationForm {
    JSON("json", Citation.CSL),
    BIB("bib", Citation.BIBTEX);

    private final String end;
    private final String type;

    CitationForm(String end, String type) {
        this.end = end;
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Reads the end of an address. */
    static CitationForm inAddress(String end) {
        return Arrays.stream(values())
                .filter(form -> form.end.equals(end))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "A citation can be had as citation.json (CSL-JSON) and citation.bib (BibTeX)."));
    }
}
