package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final LocalDate DAY = LocalDate.of(1992, 3, 16);

    @Test
    void one_day_bounds_itself() {
        assertThat(new Bounds(DAY, DAY).earliest()).isEqualTo(DAY);
        assertThat(new Bounds(DAY, DAY).latest()).isEqualTo(DAY);
    }

    @Test
    void the_earliest_day_is_never_after_the_latest() {
        assertThatThrownBy(() -> new Bounds(DAY, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the earliest day 1992-03-16 is after the latest 1992-03-15");
    }

    @Test
    void either_side_may_be_unbounded() {
        assertThat(new Bounds(LocalDate.MIN, DAY).latest()).isEqualTo(DAY);
        assertThat(new Bounds(LocalDate.MIN, LocalDate.MAX).earliest()).isEqualTo(LocalDate.MIN);
    }
}
