package chronicle.app.rest;

import chronicle.app.operations.Operation;
import chronicle.app.replays.Replays;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays: views are told anew beside the copies that answer. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReplaysController {
    private final Replays replays;
    private final BodyReader bodies;

    ReplaysController(Replays replays, BodyReader bodies) {
        this.replays = replays;
        this.bodies = bodies;
    }

    /** Has one view told anew. */
    @PostMapping("/views/{view}/replays")
    ResponseEntity<Operation> replay(
            HttpServletRequest request, Principal who, @PathVariable String view, @RequestParam Optional<String> verify)
            throws IOException {
        var body = bodies.ifAny(request);
        var asked = ReplayRequest.of(body, verify, false);
        var known = Timelines.named(view)
                .orElseThrow(
                        () -> Problem.NOT_FOUND.because("There is no view " + view + "; /api/v1/views lists all."));
        return begin(request, who, body, List.of(known.name()), asked);
    }

    /** Has several views told anew, or all of them, in one pass over the journal. */
    @PostMapping("/replays")
    ResponseEntity<Operation> replays(HttpServletRequest request, Principal who, @RequestParam Optional<String> verify)
            throws IOException {
        var body = bodies.ifAny(request);
        var asked = ReplayRequest.of(body, verify, true);
        var all = Timelines.all().stream().map(Timeline::name).toList();
        var views = asked.views().isEmpty()
                ? all
                : all.stream().filter(asked.views()::contains).toList();
        return begin(request, who, body, views, asked);
    }

    private ResponseEntity<Operation> begin(
            HttpServletRequest request, Principal who, Body body, List<String> views, ReplayRequest asked) {
        var by = WriteRequest.of(request, who, body).asked();
        return OperationsController.accepted(replays.begin(views, asked.options(), by));
    }
}
