package chronicle.seed.plan;

import static chronicle.seed.plan.Imports.draft;
import static chronicle.seed.plan.Imports.publisher;
import static chronicle.seed.plan.Imports.visit;
import static chronicle.seed.plan.Outcome.CHANGED;
import static chronicle.seed.plan.Outcome.CONFLICTING;
import static chronicle.seed.plan.Outcome.GONE;
import static chronicle.seed.plan.Outcome.MATCHED;
import static chronicle.seed.plan.Outcome.NEW;
import static chronicle.seed.plan.Outcome.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.seed.source.Extract;
import chronicle.seed.source.Extract.Remark;
import chronicle.seed.source.SourceDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final SourceDraft FIRST = draft("1", "1994-09-26", "Heydar Aliyev", "AZ");
    private static final SourceDraft REDATED = draft("1", "1994-09-26/1994-09-30", "Heydar Aliyev", "AZ");
    private static final SourceDraft OTHER = draft("2", "1999-04-23/1999-04-26", "Robert Kocharian", "AM");

    private final Imports chronicle = new Imports();

    private static Statement byAPerson(String on, String visitor) {
        return visit(on, visitor, "AZ", "President of Azerbaijan", Source.titled("A newspaper"));
    }

    private static List<Outcome> outcomes(Plan plan) {
        return plan.items().stream().map(Item::outcome).toList();
    }

    private static Item only(Plan plan) {
        assertThat(plan.items()).hasSize(1);
        return plan.items().getFirst();
    }

    @Nested
    class a_source_without_edits_by_people {

        @Test
        void is_recorded_once_and_the_same_edition_does_nothing() {
            assertThat(outcomes(chronicle.imported(FIRST, OTHER))).containsExactly(NEW, NEW);
            int sent = chronicle.sent().size();

            Plan again = chronicle.imported(FIRST, OTHER);

            assertThat(outcomes(again)).containsExactly(SAME, SAME);
            assertThat(again.counts()).containsEntry(NEW, 0).containsEntry(CHANGED, 0);
            assertThat(chronicle.sent()).hasSize(sent);
        }

        @Test
        void is_corrected_field_by_field_for_the_reason_of_the_edition() {
            chronicle.imported(FIRST);

            Plan plan = chronicle.imported(REDATED);

            assertThat(only(plan).outcome()).isEqualTo(CHANGED);
            assertThat(only(plan).differences())
                    .containsExactly(
                            new FieldDifference("on", Optional.of("1994-09-26"), Optional.of("1994-09-26/1994-09-30")));
            assertThat(chronicle.said("visits-1")).isEqualTo(REDATED.statement());
            var correction = (CorrectEntry) chronicle.sent().getLast();
            assertThat(correction.event()).isEmpty();
            assertThat(correction.sources()).isEmpty();
            assertThat(correction.provenance().reason())
                    .contains("visits, edition the edition: on: 1994-09-26 → 1994-09-26/1994-09-30");
        }

        @Test
        void is_retracted_where_it_falls_silent_and_stands_again_where_it_speaks_again() {
            chronicle.imported(FIRST, OTHER);

            assertThat(outcomes(chronicle.imported(OTHER))).containsExactly(GONE, SAME);
            assertThat(chronicle.stands("visits-1")).isFalse();

            assertThat(outcomes(chronicle.imported(REDATED, OTHER))).containsExactly(NEW, SAME);
            assertThat(chronicle.stands("visits-1")).isTrue();
            assertThat(chronicle.said("visits-1")).isEqualTo(REDATED.statement());
        }

        @Test
        void is_left_alone_where_a_record_cannot_be_read_any_more() {
            chronicle.imported(FIRST);

            Plan plan = chronicle.imported(
                    new Extract(1, List.of(), List.of(new Remark("1", "days that can be read")), List.of()));

            assertThat(outcomes(plan)).containsExactly(Outcome.BROKEN);
            assertThat(chronicle.stands("visits-1")).isTrue();
        }

        @Test
        void is_taken_up_again_where_what_it_last_told_is_not_known() {
            chronicle.recorded("visits-1", FIRST.statement());

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CHANGED);
        }
    }

    @Nested
    class an_entry_that_a_person_has_edited {

        @Test
        void stays_as_it_is_while_the_source_says_what_it_said() {
            chronicle.imported(FIRST);
            chronicle.redated("visits-1", "1994-09-25");

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
            assertThat(chronicle.said("visits-1").on().text()).isEqualTo("1994-09-25");
        }

        @Test
        void is_conflicting_once_the_source_says_something_new_and_left_alone_until_an_editor_decides() {
            chronicle.imported(FIRST);
            chronicle.redated("visits-1", "1994-09-25");

            Plan plan = chronicle.imported(REDATED);

            assertThat(only(plan).outcome()).isEqualTo(CONFLICTING);
            assertThat(only(plan).why().orElseThrow()).contains("on: 1994-09-26 → 1994-09-25");
            assertThat(chronicle.said("visits-1").on().text()).isEqualTo("1994-09-25");
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CONFLICTING);

            chronicle.redated("visits-1", "1994-09-26/1994-09-30");
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(SAME);
            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(CHANGED);
        }

        @Test
        void is_conflicting_where_the_source_falls_silent() {
            chronicle.imported(FIRST);
            chronicle.redated("visits-1", "1994-09-25");

            assertThat(outcomes(chronicle.imported())).containsExactly(CONFLICTING);
            assertThat(chronicle.stands("visits-1")).isTrue();
        }

        @Test
        void stays_for_the_others_who_tell_it_where_the_source_falls_silent() {
            chronicle.imported(FIRST);
            chronicle.resourced("visits-1", publisher("1"), Source.titled("A newspaper"));

            Plan plan = chronicle.imported();

            assertThat(only(plan).outcome()).isEqualTo(CONFLICTING);
            assertThat(only(plan).why().orElseThrow()).contains("A newspaper");
            assertThat(chronicle.stands("visits-1")).isTrue();
            assertThat(chronicle.said("visits-1").sources()).hasSize(2);

            chronicle.followed(plan);
            assertThat(chronicle.stands("visits-1")).isTrue();
            assertThat(chronicle.said("visits-1").sources()).containsExactly(Source.titled("A newspaper"));
            assertThat(chronicle.imported().items()).isEmpty();
        }

        @Test
        void is_let_go_where_the_source_was_taken_out_and_falls_silent() {
            chronicle.imported(FIRST);
            chronicle.resourced("visits-1", Source.titled("A newspaper"));

            assertThat(outcomes(chronicle.imported())).containsExactly(GONE);
            assertThat(chronicle.stands("visits-1")).isTrue();
            assertThat(chronicle.imported().items()).isEmpty();
        }

        @Test
        void is_not_reinstated_behind_the_back_of_who_took_it_back() {
            chronicle.imported(FIRST);
            chronicle.retracted("visits-1", Optional.empty());

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CONFLICTING);
            assertThat(outcomes(chronicle.imported())).containsExactly(GONE);
            assertThat(chronicle.stands("visits-1")).isFalse();
        }

        @Test
        void keeps_the_sources_that_people_have_added_when_it_is_corrected() {
            chronicle.imported(FIRST);
            chronicle.resourced("visits-1", publisher("1"), Source.titled("A newspaper"));

            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CHANGED);
            assertThat(chronicle.said("visits-1").sources()).hasSize(2);
            assertThat(chronicle.said("visits-1").on())
                    .isEqualTo(REDATED.statement().on());
        }
    }

    @Nested
    class a_match {

        @Test
        void is_counted_once_and_both_claims_are_visible() {
            chronicle.recorded("theirs", byAPerson("1994-09-25/1994-09-30", "Heydar Aliyev"));

            Plan plan = chronicle.imported(FIRST);

            assertThat(only(plan).outcome()).isEqualTo(MATCHED);
            assertThat(only(plan).entry()).contains("theirs");
            assertThat(only(plan).why().orElseThrow()).contains("visit-paid", "Heydar Aliyev", "the days overlap");
            assertThat(chronicle.entry("visits-1")).isEmpty();
            var said = chronicle.said("theirs");
            assertThat(said.on().text()).isEqualTo("1994-09-25/1994-09-30");
            assertThat(said.disputed()).isTrue();
            assertThat(said.sources().getLast().says())
                    .containsEntry("on", "1994-09-26")
                    .containsEntry("words", "office: President");
            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
        }

        @Test
        void that_says_the_same_is_no_dispute_even_if_the_office_is_worded_otherwise() {
            chronicle.recorded("theirs", byAPerson("1994-09-26", "Heydar Aliyev"));
            chronicle.imported(FIRST);

            assertThat(chronicle.said("theirs").disputed()).isFalse();

            chronicle.redated("theirs", "1994-09-25");
            assertThat(chronicle.said("theirs").disputed()).isTrue();
        }

        @Test
        void changes_what_its_source_says_and_never_the_entry() {
            chronicle.recorded("theirs", byAPerson("1994-09-26", "Heydar Aliyev"));
            chronicle.imported(FIRST);

            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CHANGED);
            assertThat(chronicle.said("theirs").on().text()).isEqualTo("1994-09-26");
            assertThat(chronicle.said("theirs").sources().getLast().says())
                    .containsEntry("on", "1994-09-26/1994-09-30");
        }

        @Test
        void loses_the_source_that_falls_silent_and_stands() {
            chronicle.recorded("theirs", byAPerson("1994-09-26", "Heydar Aliyev"));
            chronicle.imported(FIRST);

            assertThat(outcomes(chronicle.imported())).containsExactly(GONE);
            assertThat(chronicle.stands("theirs")).isTrue();
            assertThat(chronicle.said("theirs").sources()).containsExactly(Source.titled("A newspaper"));
            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(MATCHED);
        }

        @Test
        void goes_on_through_edits_of_the_entry_by_people() {
            chronicle.recorded("theirs", byAPerson("1994-09-25", "Heydar Aliyev"));
            chronicle.imported(FIRST);
            chronicle.redated("theirs", "1994-09-24");

            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CHANGED);
            assertThat(chronicle.said("theirs").on().text()).isEqualTo("1994-09-24");
        }

        @Test
        void is_split_by_hand_by_taking_the_source_away_and_not_made_again() {
            chronicle.recorded("theirs", byAPerson("1994-09-25", "Heydar Aliyev"));
            chronicle.imported(FIRST);
            chronicle.resourced("theirs", Source.titled("A newspaper"));

            Plan plan = chronicle.imported(FIRST);

            assertThat(only(plan).outcome()).isEqualTo(NEW);
            assertThat(only(plan).why().orElseThrow()).contains("split");
            assertThat(chronicle.stands("visits-1")).isTrue();
            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
        }

        @Test
        void is_made_by_hand_by_retracting_one_as_the_duplicate_of_the_other() {
            chronicle.recorded("theirs", byAPerson("1993-01", "Heydar Aliyev"));
            chronicle.imported(FIRST);
            assertThat(chronicle.stands("visits-1")).isTrue();
            chronicle.retracted("visits-1", Optional.of("theirs"));

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(MATCHED);
            assertThat(chronicle.said("theirs").sources().getLast().says()).containsEntry("on", "1994-09-26");
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CHANGED);
            assertThat(chronicle.stands("visits-1")).isFalse();
        }

        @Test
        void is_changed_after_what_another_record_of_its_source_does_to_the_same_entry() {
            SourceDraft twin = draft("0", "1994-09-20", "Heydar Aliyev", "AZ");
            SourceDraft changedTwin = draft("0", "1994-09-21", "Heydar Aliyev", "AZ");
            chronicle.imported(twin, FIRST);
            chronicle.retracted("visits-0", Optional.of("visits-1"));

            assertThat(outcomes(chronicle.imported(REDATED, changedTwin))).containsExactly(MATCHED, CHANGED);
            assertThat(chronicle.said("visits-1").on().text()).isEqualTo("1994-09-26/1994-09-30");
            assertThat(chronicle.said("visits-1").sources().getLast().says()).containsEntry("on", "1994-09-21");
            assertThat(outcomes(chronicle.imported(REDATED, changedTwin))).containsExactly(SAME, SAME);

            assertThat(outcomes(chronicle.imported(twin, FIRST))).containsExactly(CHANGED, CHANGED);
            assertThat(chronicle.said("visits-1").on().text()).isEqualTo("1994-09-26");
            assertThat(chronicle.said("visits-1").sources().getLast().says()).containsEntry("on", "1994-09-20");
        }

        @Test
        void is_changed_before_an_editor_decides_a_conflict_about_the_same_entry() {
            SourceDraft twin = draft("0", "1994-09-20", "Heydar Aliyev", "AZ");
            SourceDraft changedTwin = draft("0", "1994-09-21", "Heydar Aliyev", "AZ");
            chronicle.imported(FIRST, twin);
            chronicle.retracted("visits-0", Optional.of("visits-1"));
            chronicle.redated("visits-1", "1994-09-27");

            Plan plan = chronicle.imported(REDATED, changedTwin);

            assertThat(outcomes(plan)).containsExactly(CONFLICTING, MATCHED);
            chronicle.followed(plan);
            assertThat(chronicle.said("visits-1").on().text()).isEqualTo("1994-09-26/1994-09-30");
            assertThat(chronicle.said("visits-1").sources()).hasSize(2);
        }

        @Test
        void is_conflicting_where_a_person_has_changed_what_the_source_is_made_to_say() {
            chronicle.recorded("theirs", byAPerson("1994-09-25", "Heydar Aliyev"));
            chronicle.imported(FIRST);
            chronicle.resourced("theirs", Source.titled("A newspaper"), publisher("1"));

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
            assertThat(outcomes(chronicle.imported(REDATED))).containsExactly(CONFLICTING);
        }

        @Test
        void is_not_made_where_one_record_could_be_either_of_two_entries() {
            chronicle.recorded("one", byAPerson("1994-09-23", "Heydar Aliyev"));
            chronicle.recorded("other", byAPerson("1994-09-28", "Heydar Aliyev"));

            Plan plan = chronicle.imported(FIRST);

            assertThat(only(plan).outcome()).isEqualTo(NEW);
            assertThat(only(plan).why().orElseThrow()).contains("one, other");
        }

        @Test
        void is_made_with_the_entry_of_the_very_same_days_if_there_are_several() {
            chronicle.recorded("one", byAPerson("1994-09-23", "Heydar Aliyev"));
            chronicle.recorded("other", byAPerson("1994-09-26", "Heydar Aliyev"));

            assertThat(only(chronicle.imported(FIRST)).entry()).contains("other");
        }

        @Test
        void is_not_made_where_two_records_could_be_one_entry() {
            chronicle.recorded("theirs", byAPerson("1994-09-25", "Heydar Aliyev"));

            assertThat(outcomes(chronicle.imported(FIRST, draft("3", "1994-09-24", "Heydar Aliyev", "AZ"))))
                    .containsExactly(NEW, NEW);
        }

        @Test
        void is_never_made_with_an_entry_of_the_same_source() {
            chronicle.imported(FIRST);

            assertThat(outcomes(chronicle.imported(FIRST, draft("3", "1994-09-26", "Heydar Aliyev", "AZ"))))
                    .containsExactly(NEW, SAME);
        }

        @Test
        void waits_for_an_editor_where_its_entry_was_taken_back() {
            chronicle.recorded("theirs", byAPerson("1994-09-25", "Heydar Aliyev"));
            chronicle.imported(FIRST);
            chronicle.retracted("theirs", Optional.empty());

            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(CONFLICTING);

            chronicle.reinstated("theirs");
            assertThat(outcomes(chronicle.imported(FIRST))).containsExactly(SAME);
        }
    }
}
