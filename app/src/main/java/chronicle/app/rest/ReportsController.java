package chronicle.app.rest;

import chronicle.app.imports.Import;
import chronicle.app.imports.ImportDrafts;
import chronicle.app.imports.ImportRefused;
import chronicle.app.imports.Imports;
import chronicle.query.consistency.Finding;
import chronicle.query.postgres.ConsistencyReports;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is odd about the entries, in the whole chronicle or with one import; nothing is ever blocked by it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReportsController {
    private final ConsistencyReports reports;
    private final Imports imports;
    private final ImportDrafts drafts;

    ReportsController(ConsistencyReports reports, Imports imports, ImportDrafts drafts) {
        this.reports = reports;
        this.imports = imports;
        this.drafts = drafts;
    }

    /** What is odd, what is certain first. */
    @GetMapping("/reports/consistency")
    ResponseEntity<Listed<Oddity>> consistency(
            HttpServletRequest request,
            @RequestParam Optional<RuleName> rule,
            @RequestParam Optional<Boolean> certain,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = reports.page(
                wanted(rule, certain, relation), knownAt.orElseGet(KnownAt.Now::new), limit.items(), after);
        return Memento.of(request, Version.of(page, 0, Optional.empty()), Memento.CHANGES, listed(page));
    }

    /** What is odd about the entries of an import, as its plan has them. */
    @GetMapping("/imports/{id}/report")
    ResponseEntity<Listed<Oddity>> ofImport(
            @PathVariable String id,
            @RequestParam Optional<RuleName> rule,
            @RequestParam Optional<Boolean> certain,
            @RequestParam Optional<RelationId> relation,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        Import asked = imports.find(id);
        var own = drafts.entries(asked.id());
        var page = reports.page(
                drafts.planned(asked),
                wanted(rule, certain, relation)
                        .and(finding -> finding.entries().stream().anyMatch(entry -> own.contains(entry.entry()))),
                limit.items(),
                after);
        return Memento.changing(page.position(), listed(page));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportRefused refused) {
        return Problem.NOT_FOUND.because(Refusals.sentence(refused)).answer();
    }

    private static Predicate<Finding> wanted(
            Optional<RuleName> rule, Optional<Boolean> certain, Optional<RelationId> relation) {
        return finding ->
                rule.filter(one -> !one.name().equals(finding.rule().name())).isEmpty()
                        && certain.filter(one -> one != finding.certain()).isEmpty()
                        && relation.filter(one -> !finding.isAbout(one.id())).isEmpty();
    }

    private static Listed<Oddity> listed(Page<Finding> page) {
        return new Listed<>(page.items().stream().map(Oddity::of).toList(), page.next(), page.position());
    }
}
