package chronicle.seed.plan;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.seed.source.SourceDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static boolean match(Statement one, Statement other) {
        var entry = new Current("theirs", 1, true, Optional.empty(), Optional.empty(), other);
        return Matching.why(new SourceDraft("1", "ours", one), entry).isPresent();
    }

    private static Statement visit(String on, String visitor, String from) {
        return Imports.visit(on, visitor, from, "President", Source.titled("A newspaper"));
    }

    private static Statement opened(String on, Map<String, Object> event) {
        return Trees.statement(Map.of(
                "kind",
                "mission-opened",
                "on",
                on,
                "event",
                event,
                "sources",
                List.of(Map.of("title", "A newspaper"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2001-04-07/2001-04-11, 2001-04-01/2001-04-13, true",
        "2003-02-23/2003-02-27, 2003-02-14/2003-02-23, true",
        "2001-04-08, 2001-04-01, true",
        "2001-04-09, 2001-04-01, false",
        "2001-04-01, 2001-04-08, true",
        "2001-04, 2001-05-07, true",
        "2001-04, 2001-05-08, false",
        "2001, 2001-05-08, false",
        "[..2001-04-01], 2001-03-01, false",
        "2001-04-01/.., 2001-04-01, false",
        "2001-04-01/, 2001-04-01, false"
    })
    void days_overlap_or_lie_within_a_week(String one, String other, boolean matched) {
        assertThat(match(visit(one, "Heydar Aliyev", "AZ"), visit(other, "Heydar Aliyev", "AZ")))
                .isEqualTo(matched);
    }

    @ParameterizedTest
    @CsvSource({
        "Heydar Aliyev, Geidar Aliyev, true",
        "Heydar Aliyev, Heydar Alirza oglu Aliyev, true",
        "Askar Akayev, Askar Akaev, false",
        "José López, Jose Lopez, true",
        "Heydar Aliyev, Ilham Aliyev, false",
        "H. Aliyev, Heydar Aliyev, false",
        "Aliyev, Heydar Aliyev, false",
        "Hussein, Hussein, true"
    })
    void a_person_is_the_same_by_first_and_last_name(String one, String other, boolean matched) {
        assertThat(match(visit("2001-04-01", one, "AZ"), visit("2001-04-01", other, "AZ")))
                .isEqualTo(matched);
    }

    @Test
    void parties_and_kind_are_the_same() {
        assertThat(match(visit("2001-04-01", "A Person", "AZ"), visit("2001-04-01", "A Person", "AM")))
                .isFalse();
        assertThat(match(
                        visit("2001-04-01", "A Person", "AZ"),
                        opened("2001-04-01", Map.of("sender", "AZ", "host", "US", "rank", "embassy"))))
                .isFalse();
    }

    @Test
    void where_there_is_no_person_all_that_both_tell_is_the_same() {
        var baku = opened("1992-03-16", Map.of("sender", "US", "host", "AZ", "rank", "embassy", "city", "Baku"));

        assertThat(match(baku, opened("1992", Map.of("sender", "US", "host", "AZ", "rank", "embassy"))))
                .isTrue();
        assertThat(match(
                        baku, opened("1992", Map.of("sender", "US", "host", "AZ", "rank", "embassy", "city", "Ganja"))))
                .isFalse();
        assertThat(match(baku, opened("1992", Map.of("sender", "US", "host", "AZ", "rank", "legation"))))
                .isFalse();
        assertThat(match(baku, opened("[1990..1995]", Map.of("sender", "US", "host", "AZ", "rank", "embassy"))))
                .isFalse();
    }

    @Test
    void an_entry_that_was_taken_back_is_matched_with_nothing() {
        var statement = visit("2001-04-01", "A Person", "AZ");
        var retracted = new Current("theirs", 2, false, Optional.empty(), Optional.empty(), statement);

        assertThat(Matching.why(new SourceDraft("1", "ours", statement), retracted))
                .isEmpty();
    }
}
