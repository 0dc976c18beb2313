package chronicle.app.page;

import chronicle.app.page.Possible.Cited;
import chronicle.app.page.Possible.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sources of a page, each once and with a number, so that they can be printed below it. */
record SourceNotes(List<Cited> sources) {

    static SourceNotes of(List<Told> told) {
        return new SourceNotes(new ArrayList<>(told.stream()
                .flatMap(each -> each.because().stream())
                .flatMap(reason -> reason.sources().stream())
                .distinct()
                .toList()));
    }

    /** The numbers of an entry's sources. */
    public List<Integer> numbers(Reason reason) {
        return reason.sources().stream()
                .map(source -> sources.indexOf(source) + 1)
                .collect(Collectors.toList());
    }
}
