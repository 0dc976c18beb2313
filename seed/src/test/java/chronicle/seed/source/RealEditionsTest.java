package chronicle.seed.source;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Kind;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs where the publisher's data are at hand. */
class RealEditionsTest {
    @ParameterizedTest
    @CsvSource({
        "VISITS, visits, 3264",
        "VISITS, editions/visits/2018-03-12, 2916",
        "VISITS, editions/visits/2023-03-01, 3000",
        "TRAVELS, travels, 4271",
        "POCOM, pocom, 7262",
        "RDCR, rdcr, 1222"
    })
    void every_record_is_read_and_every_territory_and_role_is_mapped(
            Publication publication, String folder, int records) {
        var extract = RealEditions.read(publication, folder);

        assertThat(extract.records()).isEqualTo(records);
        assertThat(extract.broken()).noneMatch(remark -> remark.text().contains("no party is known"));
        System.out.println(publication + " " + folder + ": " + extract.drafts().size() + " drafts "
                + new TreeMap<>(extract.drafts().stream()
                        .collect(groupingBy(
                                draft -> Kind.of(draft.statement().event()).name(), counting())))
                + ", broken " + extract.broken().size() + ", left out "
                + extract.leftOut().size());
    }

    @Test
    void every_visit_of_an_edition_is_told_once() {
        var extract = RealEditions.read(Publication.VISITS, "editions/visits/2018-03-12");

        assertThat(extract.drafts()).hasSize(2916).extracting(SourceDraft::id).doesNotHaveDuplicates();
        assertThat(extract.broken()).hasSize(20);
    }
}
