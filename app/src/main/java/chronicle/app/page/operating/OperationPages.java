package chronicle.app.page.operating;

import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.Operations;
import chronicle.app.replays.ReplayOptions;
import chronicle.app.replays.Replays;
import chronicle.query.postgres.FailureQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.SubjectFailure;
import chronicle.query.question.Unanswered;
import chronicle.query.question.ViewPosition;
import chronicle.query.question.ViewStatus;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the program is, how far its views are, and the long work that operators ask for. */
@Controller
@RequestMapping("/operations")
final class OperationPages {
    private static final int LAST = 20;
    private static final int MOST_FAILURES = 50;

    private final Operations operations;
    private final ViewQuestions views;
    private final FailureQuestions failures;
    private final Replays replays;
    private final ObjectProvider<HealthEndpoint> health;

    OperationPages(
            Operations operations,
            ViewQuestions views,
            FailureQuestions failures,
            Replays replays,
            ObjectProvider<HealthEndpoint> health) {
        this.operations = operations;
        this.views = views;
        this.failures = failures;
        this.replays = replays;
        this.health = health;
    }

    /** A part of the program, and whether it is well. */
    public record Part(String name, String status) {}

    @GetMapping
    String operations(Model model) {
        var told = views.views();
        model.addAttribute("views", told);
        model.addAttribute(
                "frozen", views.frozen().stream().map(ViewPosition::view).toList());
        model.addAttribute("failures", told.stream().flatMap(this::failures).toList());
        model.addAttribute("key", Forms.newKey());
        model.addAttribute("operations", operations.all().stream().limit(LAST).toList());
        model.addAttribute("parts", parts());
        return "operations";
    }

    private Stream<SubjectFailure> failures(ViewStatus view) {
        return failures.failures(view.name(), MOST_FAILURES, Optional.empty()).items().stream();
    }

    /** Has a view told anew, or all of them. */
    @PostMapping
    String replay(Model model, HttpServletResponse response, Principal who, @RequestParam Map<String, String> form) {
        Forms.refuseOthers(form, List.of("key", "view", "verify", "switch"));
        var all = Timelines.all().stream().map(Timeline::name).toList();
        var wanted = form.getOrDefault("view", "");
        if (!wanted.isEmpty() && !all.contains(wanted)) {
            throw new Unanswered(
                    Unanswered.Why.NOT_FOUND, "no view is named " + wanted + "; there are " + String.join(", ", all));
        }
        var options = new ReplayOptions(form.containsKey("verify"), form.containsKey("switch"));
        try {
            var begun = replays.begin(
                    wanted.isEmpty() ? all : List.of(wanted),
                    options,
                    Forms.request(who, form, wanted, "replay " + options));
            return "redirect:/operations/" + begun.id();
        } catch (OperationRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", Forms.sentence(refused));
            return operations(model);
        }
    }

    @GetMapping("/{id}")
    String operation(Model model, @PathVariable String id) {
        return draw(model, find(id));
    }

    /** Tells it to go on with something; the last part of the address is the word. */
    @PostMapping("/{id}/{word}")
    String say(
            Model model,
            HttpServletResponse response,
            Principal who,
            @PathVariable String id,
            @PathVariable String word,
            @RequestParam Map<String, String> form) {
        Forms.refuseOthers(form, List.of("key"));
        find(id);
        try {
            if (word.equals("cancellation")) {
                operations.cancel(id);
            } else {
                operations.say(id, word(word), Forms.request(who, form, id, word));
            }
            return "redirect:/operations/" + id;
        } catch (OperationRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", Forms.sentence(refused));
            return draw(model, find(id));
        }
    }

    private Operation find(String id) {
        try {
            return operations.find(id);
        } catch (OperationRefused refused) {
            throw new Unanswered(Unanswered.Why.NOT_FOUND, String.valueOf(refused.getMessage()));
        }
    }

    private static Word word(String word) {
        return Arrays.stream(Word.values())
                .filter(each -> name(each).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Unanswered(Unanswered.Why.NOT_FOUND, "an operation cannot be told \"" + word + "\""));
    }

    private static String draw(Model model, Operation operation) {
        model.addAttribute("operation", operation);
        model.addAttribute("elapsed", Duration.between(operation.askedAt(), Instant.now()));
        model.addAttribute("key", Forms.newKey());
        model.addAttribute("ways", ways(operation));
        return "operation";
    }

    /** What may be said about it now. */
    private static List<String> ways(Operation operation) {
        return switch (operation.state()) {
            case RUNNING -> List.of("cancellation");
            case WAITING -> List.of(name(Word.SWITCH), "cancellation");
            case DONE ->
                operation.word().filter(Word.SWITCH::equals).isPresent() ? List.of(name(Word.ROLLBACK)) : List.of();
            case FAILED, CANCELLED -> List.of(name(Word.RESUME));
        };
    }

    private List<Part> parts() {
        return Optional.ofNullable(health.getIfAvailable())
                .map(HealthEndpoint::health)
                .filter(CompositeHealthDescriptor.class::isInstance)
                .map(CompositeHealthDescriptor.class::cast)
                .map(CompositeHealthDescriptor::getComponents)
                .map(parts -> parts.entrySet().stream()
                        .map(each -> new Part(
                                each.getKey(), each.getValue().getStatus().getCode()))
                        .toList())
                .orElseGet(List::of);
    }

    /** The name of a word in addresses. */
    private static String name(Word word) {
        return switch (word) {
            case SWITCH -> "switch";
            case ROLLBACK -> "rollback";
            case RESUME -> "resumption";
        };
    }
}
