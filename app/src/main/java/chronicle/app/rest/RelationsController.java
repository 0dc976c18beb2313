package chronicle.app.rest;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Comparison;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Relation;
import chronicle.query.question.RelationState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of parties, and all that is told of one on a day. */
@RestController
@RequestMapping(path = "/api/v1/relations", produces = MediaType.APPLICATION_JSON_VALUE)
final class RelationsController {
    private final ViewQuestions views;
    private final EntryQuestions entries;

    RelationsController(ViewQuestions views, EntryQuestions entries) {
        this.views = views;
        this.entries = entries;
    }

    @GetMapping
    ResponseEntity<Listed<Relation>> relations(
            @RequestParam Optional<PartyId> party,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = entries.relations(party.map(PartyId::id), limit.items(), after);
        return Memento.changing(page.position(), Listed.page(page));
    }

    /** A relation at a glance, as it is known now. */
    @GetMapping("/{dyad}")
    ResponseEntity<Outline> relation(@PathVariable String dyad) {
        var id = RelationId.inAddress(dyad).id();
        var recorded = entries.relation(id);
        var known = new KnownAt.Position(
                Math.min(recorded.position(), views.together(new KnownAt.Now()).position()));
        var state = views.state(id, AsOf.given(Optional.empty()).day(), known);
        return Memento.changing(recorded.position(), Outline.of(id, recorded, state));
    }

    @GetMapping("/{dyad}/state")
    ResponseEntity<RelationState> state(HttpServletRequest request, @PathVariable String dyad, When when) {
        var day = when.day();
        var state = views.state(RelationId.inAddress(dyad).id(), day.day(), when.known());
        return Memento.of(request, Version.of(state, views.told(), day), Memento.CHANGES, state);
    }

    /** What is told otherwise at another end. */
    @GetMapping("/{dyad}/compare")
    ResponseEntity<Comparison> compare(
            @PathVariable String dyad,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam Optional<Day> toAsOf,
            @RequestParam Optional<KnownAt> toKnownAt) {
        var relation = RelationId.inAddress(dyad).id();
        var comparison = Ends.of(asOf, knownAt, toAsOf, toKnownAt, views).compare(relation, views);
        return Memento.changing(Math.max(comparison.position(), comparison.toPosition()), comparison);
    }
}
