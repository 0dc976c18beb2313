package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RelationHistoryTest extends RunningChronicle {
    @Autowired
    private ViewQuestions views;

    @Autowired
    private RelationHistories histories;

    @Autowired
    private Wording words;

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1992-03-16", "1992-11-01", "2001-12-31", "2026-01-01"})
    void a_kept_history_says_of_each_day_what_the_views_say(LocalDate day) {
        var known = new KnownAt.Position(78);
        var dial = new Dial(day, false, Optional.empty(), 78, Optional.empty(), 78, false);

        var history = histories.of("AM-US", known);
        var told = Stream.of(history.told(dial, words), history.beside(dial, words))
                .flatMap(account -> Stream.concat(
                        account.told().values().stream().flatMap(List::stream), account.silent().stream()))
                .map(Told::answer)
                .toList();

        assertThat(told)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(views.state("AM-US", day, known).views().values().stream()
                        .flatMap(List::stream)
                        .toList());
    }
}
