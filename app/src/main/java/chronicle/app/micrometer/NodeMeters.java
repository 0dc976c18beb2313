package chronicle.app.micrometer;

import chronicle.app.health.Vitals;
import chronicle.app.stream.EventStream;
import chronicle.command.postgres.JournalWriter;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.ViewPosition;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What is read when the meters are: the queue before the writer, the readers of the stream, and how far the views are. */
@Component
final class NodeMeters implements MeterBinder {
    private final JournalWriter writer;
    private final EventStream stream;
    private final Vitals vitals;
    private final ViewQuestions views;

    NodeMeters(JournalWriter writer, EventStream stream, Vitals vitals, ViewQuestions views) {
        this.writer = writer;
        this.stream = stream;
        this.vitals = vitals;
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("chronicle.journal.waiting", writer, JournalWriter::waiting)
                .description("Appends that wait for this node's writer")
                .register(meters);
        Gauge.builder("chronicle.journal.position", vitals, NodeMeters::head)
                .description("The journal's last position, over all nodes")
                .register(meters);
        Gauge.builder("chronicle.stream.readers", stream, EventStream::readers)
                .description("Readers of this node's live stream")
                .register(meters);
        views.positions().stream().map(ViewPosition::view).forEach(view -> bind(view, meters));
    }

    private void bind(String view, MeterRegistry meters) {
        Gauge.builder("chronicle.view.lag", vitals, vital -> of(vital, view, ViewPosition::lag))
                .description("Positions that a view is behind the journal")
                .tag("view", view)
                .register(meters);
        Gauge.builder("chronicle.view.failures", vitals, vital -> failures(vital, view))
                .description("Subjects of a view that are told no further, since its telling of them failed")
                .tag("view", view)
                .register(meters);
        FunctionCounter.builder("chronicle.view.told", vitals, vital -> of(vital, view, ViewPosition::position))
                .description("The position that a view has told; its rate is the rate of telling")
                .tag("view", view)
                .register(meters);
    }

    private static double failures(Vitals vitals, String view) {
        return vitals.obstacles()
                .map(found -> found.failures().getOrDefault(view, 0L).doubleValue())
                .orElse(Double.NaN);
    }

    private static double head(Vitals vitals) {
        return vitals.head().map(Long::doubleValue).orElse(Double.NaN);
    }

    /** Not a number while the database does not answer: what is not known is not shown as nothing. */
    private static double of(Vitals vitals, String view, ToLongFunction<ViewPosition> figure) {
        return vitals.views().stream()
                .flatMap(all -> all.stream())
                .filter(position -> position.view().equals(view))
                .mapToDouble(figure::applyAsLong)
                .findFirst()
                .orElse(Double.NaN);
    }
}
