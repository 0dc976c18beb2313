package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final LocalDate FIRST = LocalDate.parse("1990-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    /** As many days in a row. */
    private static TreeSet<LocalDate> days(int count) {
        return new TreeSet<>(IntStream.range(0, count).mapToObj(FIRST::plusDays).toList());
    }

    @Test
    void what_can_be_told_apart_is_drawn_whole() {
        var excerpt = Excerpt.around(TODAY, days(Excerpt.MOST));

        assertThat(excerpt.partly()).isFalse();
        assertThat(excerpt.days()).hasSize(Excerpt.MOST);
        assertThat(List.of(excerpt.from(), excerpt.until())).allMatch(each -> each.isEmpty());
        assertThat(Excerpt.around(TODAY, days(0)).partly()).isFalse();
    }

    @Test
    void of_more_the_part_is_drawn_that_tells_of_the_day_and_each_change_is_in_one_part() {
        var all = days(121);
        var drawn = new TreeSet<LocalDate>();
        int steps = 0;
        for (var day = FIRST.minusDays(1); ; steps++) {
            var excerpt = Excerpt.around(day, all);
            assertThat(excerpt.days()).hasSizeLessThanOrEqualTo(Excerpt.MOST).noneMatch(drawn::contains);
            drawn.addAll(excerpt.days());
            assertThat(excerpt.from()
                            .map(from -> Excerpt.around(from.minusDays(1), all).until()))
                    .isEqualTo(excerpt.from().map(_ -> excerpt.from()));
            if (excerpt.until().isEmpty()) {
                break;
            }
            day = excerpt.until().get();
        }

        assertThat(drawn).isEqualTo(all);
        assertThat(steps).isEqualTo(6);
    }

    @Test
    void every_change_is_drawn_wide_enough_to_be_told_from_the_next() {
        var all = days(Excerpt.MOST + 1);
        for (var day : List.of(FIRST, TODAY)) {
            var excerpt = Excerpt.around(day, all);
            var scale = Scale.of(excerpt, TODAY);

            var places = excerpt.days().stream().map(scale::place).toList();

            assertThat(scale.widened()).isTrue();
            assertThat(IntStream.range(1, places.size()).mapToDouble(i -> places.get(i) - places.get(i - 1)))
                    .allMatch(width -> width > 3.7);
            assertThat(scale.place(excerpt.from().orElse(FIRST.minusYears(9)))).isZero();
        }
    }
}
