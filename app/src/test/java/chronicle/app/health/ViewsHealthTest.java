package chronicle.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.question.ViewPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ViewsHealthTest {
    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private final AtomicLong now = new AtomicLong();
    private Optional<List<ViewPosition>> told = Optional.empty();
    private final ViewsHealth views = new ViewsHealth(() -> told, ALLOWED, now::get);

    private Health aidAt(long position, long head) {
        told = Optional.of(List.of(
                new ViewPosition("aid", 1, position, head, false), new ViewPosition("missions", 2, head, head, false)));
        return views.health();
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void views_that_have_told_all_are_up_and_shown() {
        var health = aidAt(78, 78);

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("aid", new ViewsHealth.Shown(1, 78, 0, false))
                .containsEntry("missions", new ViewsHealth.Shown(2, 78, 0, false));
    }

    @Test
    void a_view_that_stays_behind_where_it_is_has_stopped() {
        assertThat(aidAt(70, 78).getStatus()).isEqualTo(Status.UP);
        after(ALLOWED.minusNanos(1));
        assertThat(aidAt(70, 80).getStatus()).isEqualTo(Status.UP);
        after(Duration.ofNanos(1));

        var health = aidAt(70, 80);

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("aid", new ViewsHealth.Shown(1, 70, 10, true));
    }

    @Test
    void a_view_that_is_behind_and_moves_is_catching_up() {
        for (int position = 1; position < 10; position++) {
            assertThat(aidAt(position, 1000).getStatus()).isEqualTo(Status.UP);
            after(ALLOWED.minusSeconds(1));
        }
    }

    @Test
    void a_change_after_a_long_rest_does_not_look_like_a_stop() {
        aidAt(78, 78);
        after(ALLOWED.multipliedBy(100));

        assertThat(aidAt(78, 79).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_view_that_goes_on_is_well_again() {
        aidAt(70, 78);
        after(ALLOWED);
        assertThat(aidAt(70, 78).getStatus()).isEqualTo(Status.DOWN);

        assertThat(aidAt(78, 78).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_does_not_answer_is_said() {
        assertThat(views.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(views.health().getDetails()).containsEntry("why", ViewsHealth.NO_ANSWER);
    }
}
