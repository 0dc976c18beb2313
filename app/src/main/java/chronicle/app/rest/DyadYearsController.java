package chronicle.app.rest;

import chronicle.app.export.DyadYearTable;
import chronicle.app.export.Table;
import chronicle.query.postgres.DyadYears;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of parties year by year, for statisticians. */
@RestController
@RequestMapping("/api/v1/exports")
final class DyadYearsController {
    private final DyadYears years;
    private final ViewQuestions views;

    DyadYearsController(DyadYears years, ViewQuestions views) {
        this.years = years;
        this.views = views;
    }

    /** The years from one inclusive until another exclusive; without an end, until the year of what is known. */
    @GetMapping(path = "/dyad-years.csv", produces = Outpouring.CSV)
    void table(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Optional<PartyId> party,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<WholeYear> from,
            @RequestParam Optional<WholeYear> until,
            @RequestParam Optional<KnownAt> knownAt)
            throws IOException {
        Known known = years.known(knownAt.orElseGet(KnownAt.Now::new));
        Optional<Integer> first = from.map(WholeYear::number);
        int end = until.map(WholeYear::number)
                .orElseGet(() -> known.recordedAt()
                        .map(instant -> instant.atOffset(ZoneOffset.UTC).getYear())
                        .orElse(0));
        if (until.isPresent() && first.filter(year -> year >= end).isPresent()) {
            throw Problem.INVALID_PARAMETER
                    .because("from: expected a year before until, which is the first that is not told.")
                    .with("parameter", "from");
        }
        var asked = new DyadYears.Asked(party.map(PartyId::id), relation.map(RelationId::id), first, end);
        new Outpouring(request, response, "dyad-years", "csv")
                .of(views.told())
                .describedBy(DyadYearTable.DYAD_YEARS.file() + ExportsController.BOOK, Table.CODE_BOOK)
                .send(
                        known,
                        Outpouring.CSV,
                        out -> DyadYearTable.DYAD_YEARS.write(out, row -> years.each(known.position(), asked, row)));
    }

    /** What the columns mean. */
    @GetMapping(path = "/dyad-years.csv" + ExportsController.BOOK, produces = Table.CODE_BOOK)
    Map<String, Object> codeBook() {
        return DyadYearTable.DYAD_YEARS.codeBook();
    }
}
