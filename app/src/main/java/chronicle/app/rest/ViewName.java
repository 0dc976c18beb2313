package chronicle.app.rest;

import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.Optional;
import java.util.stream.Collectors;

/** A view, as a parameter. */
public record ViewName(String name) {
    /** Reads the name of a view. */
    static ViewName of(String text) {
        return Timelines.named(text)
                .map(view -> new ViewName(view.name()))
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Timelines.all().stream().map(Timeline::name).collect(Collectors.joining(", ")) + ", not \""
                        + text + "\""));
    }

    /** The view of a subject: the same id may name subjects of several views. */
    public static ViewName required(Optional<ViewName> view) {
        return view.orElseThrow(() -> Problem.INVALID_PARAMETER
                .because("subject: say which view it is of, too: view=missions&subject=US-to-AZ.")
                .with("parameter", "view"));
    }
}
