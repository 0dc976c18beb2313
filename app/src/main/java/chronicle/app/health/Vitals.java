package chronicle.app.health;

import chronicle.query.postgres.Obstacles;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.ViewPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the journal and the views have come, for probes and for meters: one question a second, however many ask. */
@Component
public final class Vitals {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Sounding<List<ViewPosition>> positions;
    private final Sounding<Obstacles.Found> obstacles;

    Vitals(ViewQuestions views, Obstacles obstacles) {
        this.obstacles = new Sounding<>(obstacles::look, FRESH, PATIENCE, System::nanoTime);
        this.positions = new Sounding<>(views::positions, FRESH, PATIENCE, System::nanoTime);
    }

    /** The position of each view, and of the register of entries; empty if the database does not answer. */
    public Optional<List<ViewPosition>> views() {
        return positions.take();
    }

    /** What keeps views, or subjects of them, from being told further; empty if the database does not answer. */
    public Optional<Obstacles.Found> obstacles() {
        return obstacles.take();
    }

    /** The journal's last position; empty if the database does not answer. */
    public Optional<Long> head() {
        return views().map(views -> views.getFirst().head());
    }
}
