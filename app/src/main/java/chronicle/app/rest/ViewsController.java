package chronicle.app.rest;

import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning;
import chronicle.query.question.Page;
import chronicle.query.question.Unfolding;
import chronicle.query.question.ViewStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The views, and what they say of a day, of all days, and of how that was learnt. */
@RestController
@RequestMapping(path = "/api/v1/views", produces = MediaType.APPLICATION_JSON_VALUE)
final class ViewsController {
    private static final String SUBJECT = "/{view}/{subject}";

    private final ViewQuestions questions;

    ViewsController(ViewQuestions questions) {
        this.questions = questions;
    }

    @GetMapping
    ResponseEntity<Listed<ViewStatus>> views(
            @RequestParam(defaultValue = Limit.ALL) Limit limit, @RequestParam Optional<String> after) {
        var known = questions.resolve(new KnownAt.Now());
        var views = Listed.part(questions.views(), ViewStatus::name, limit, after, known.position());
        return Memento.changing(known.position(), views);
    }

    @GetMapping("/{view}")
    ResponseEntity<Listed<Answer>> answers(
            HttpServletRequest request,
            @PathVariable String view,
            When when,
            @RequestParam Optional<PartyId> party,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var day = when.day();
        var page = questions.answers(view, day.day(), when.known(), party.map(PartyId::id), limit.items(), after);
        var version = Version.of(page, edition(view, page), day.assumed());
        return Memento.of(request, version, Memento.CHANGES + "?view=" + view, Listed.page(page));
    }

    private int edition(String view, Page<Answer> page) {
        return page.items().isEmpty()
                ? questions.edition(view)
                : page.items().getFirst().edition();
    }

    @GetMapping(SUBJECT)
    ResponseEntity<Answer> answer(
            HttpServletRequest request, @PathVariable String view, @PathVariable String subject, When when) {
        var day = when.day();
        var answer = questions.answer(view, subject, day.day(), when.known());
        return Memento.of(request, Version.of(answer, day), timemap(view, subject, day.day()), answer);
    }

    @GetMapping(SUBJECT + "/unfolding")
    ResponseEntity<Unfolding> unfolding(
            HttpServletRequest request,
            @PathVariable String view,
            @PathVariable String subject,
            @RequestParam Optional<KnownAt> knownAt) {
        var unfolding = questions.unfolding(view, subject, now(knownAt));
        return Memento.of(request, Version.of(unfolding), changes(view, subject), unfolding);
    }

    @GetMapping(SUBJECT + "/learning")
    ResponseEntity<Learning> learning(
            HttpServletRequest request, @PathVariable String view, @PathVariable String subject, When when) {
        var day = when.day();
        var learning = questions.learning(view, subject, day.day(), when.known());
        return Memento.of(request, Version.of(learning, day), timemap(view, subject, day.day()), learning);
    }

    /** The same as a timemap, at an address of its own: those who travel through time do not negotiate. */
    @GetMapping(path = SUBJECT + "/timemap", produces = TimeMap.MEDIA_TYPE)
    ResponseEntity<String> timemap(
            HttpServletRequest request, @PathVariable String view, @PathVariable String subject, When when) {
        var day = when.day();
        var learning = questions.learning(view, subject, day.day(), when.known());
        return Memento.of(request, Version.of(learning, day), timemap(view, subject, day.day()), TimeMap.of(learning));
    }

    private static KnownAt now(Optional<KnownAt> asked) {
        return asked.orElseGet(KnownAt.Now::new);
    }

    private static String changes(String view, String subject) {
        return Memento.CHANGES + "?view=" + view + "&subject=" + subject;
    }

    private static String timemap(String view, String subject, LocalDate day) {
        return "/api/v1/views/" + view + "/" + subject + Memento.TIMEMAP + day;
    }
}
