package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void days_lie_in_proportion_where_changes_are_dense() {
        var scale = Scale.of(List.of(day("2016-01-01"), day("2021-01-01")), TODAY);

        assertThat(scale.breaks()).isEmpty();
        assertThat(scale.place(day("2021-01-01")) - scale.place(day("2016-01-01")))
                .isCloseTo(scale.place(TODAY) - scale.place(day("2021-01-01")), offset(0.1));
    }

    @Test
    void a_long_stretch_without_a_change_is_drawn_short_and_marked() {
        var scale = Scale.of(List.of(day("1919-01-01"), day("1991-12-25"), day("2002-01-01")), TODAY);

        assertThat(scale.breaks()).hasSize(2).first().satisfies(gap -> {
            assertThat(gap.years()).isEqualTo(73);
            assertThat(gap.until() - gap.from()).isLessThan(20);
        });
        assertThat(scale.place(day("1950-01-01")))
                .isBetween(scale.place(day("1919-01-01")), scale.place(day("1991-12-25")));
    }

    @Test
    void days_beyond_an_end_lie_at_that_end() {
        var scale = Scale.of(List.of(day("2000-01-01")), TODAY);

        assertThat(scale.place(day("-4000-01-01"))).isZero();
        assertThat(scale.place(day("9999-01-01"))).isEqualTo(100);
    }

    @Test
    void without_any_change_there_is_a_line_all_the_same() {
        assertThat(Scale.of(List.of(), TODAY).place(TODAY)).isStrictlyBetween(0.0, 100.0);
    }
}
