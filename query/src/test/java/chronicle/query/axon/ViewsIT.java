package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chronicle.events.Edtf;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.query.engine.Certainty;
import chronicle.query.postgres.Server;
import chronicle.query.question.Answer;
import chronicle.query.question.Beliefs.Belief;
import chronicle.query.question.Effect;
import chronicle.query.question.Held;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning.Learnt;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unanswered;
import chronicle.query.question.Unfolding;
import chronicle.query.question.Unfolding.Stretch;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Happenings;
import chronicle.query.timeline.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events go into the journal, and the views answer for any day and any position. */
class ViewsIT {

    private static final String AID = "US-to-AZ";
    private static Server server;
    private Chronicle chronicle;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void begin() {
        chronicle = Chronicle.running(server, Timelines.all());
    }

    @AfterEach
    void end() {
        chronicle.close();
    }

    private Answer aid(String day, KnownAt knownAt) {
        return chronicle.views.answer("aid", AID, LocalDate.parse(day), knownAt);
    }

    private static KnownAt now() {
        return new KnownAt.Now();
    }

    private static KnownAt at(long position) {
        return new KnownAt.Position(position);
    }

    private static Statement on(Happening happening, String on) {
        Statement said = happening.statement();
        return new Statement(Edtf.parse(on), said.event(), said.margin(), said.sources());
    }

    @Test
    void a_year_is_possible_until_a_correction_tells_the_day_and_stays_so_as_known_before() {
        long recorded = chronicle.record("s907", on(section907Enacted(), "1992"));
        assertThat(aid("1992-11-01", now()).certainty()).isEqualTo(Certainty.POSSIBLE);

        long corrected = chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");

        Answer now = aid("1992-11-01", now());
        assertThat(now.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(now.status()).contains("restricted");
        assertThat(now.position()).isEqualTo(corrected);
        Answer before = aid("1992-11-01", at(recorded));
        assertThat(before.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(before.status()).isEmpty();
        assertThat(before.answers()).contains("\"unrestricted\"", "\"restricted\"");
    }

    @Test
    void a_pinned_answer_has_the_same_bytes_after_later_edits() {
        long first = chronicle.record("s907", on(section907Enacted(), "1992"));
        Answer pinned = aid("1992-11-01", at(first));

        chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");
        chronicle.record(waiverGranted());
        chronicle.retract("s907", "a trial");
        aid("1992-11-01", now());

        assertThat(aid("1992-11-01", at(first))).isEqualTo(pinned);
    }

    @Test
    void an_instant_and_a_day_are_resolved_to_the_last_position_by_then() {
        chronicle.record("s907", on(section907Enacted(), "1992"));
        Answer first = aid("1992-11-01", now());
        chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");
        Answer second = aid("1992-11-01", now());

        assertThat(aid("1992-11-01", new KnownAt.At(first.knownAt()))).isEqualTo(first);
        assertThat(aid("1992-11-01", new KnownAt.At(second.knownAt().minusNanos(1000))))
                .isEqualTo(first);
        LocalDate today = LocalDate.ofInstant(second.knownAt(), ZoneOffset.UTC);
        assertThat(aid("1992-11-01", new KnownAt.On(today))).isEqualTo(second);
        assertRefused(Unanswered.Why.FUTURE_KNOWN_AT, new KnownAt.On(today.plusDays(2)));
        assertRefused(
                Unanswered.Why.FUTURE_KNOWN_AT, new KnownAt.At(Instant.now().plusSeconds(3600)));
        assertRefused(Unanswered.Why.FUTURE_KNOWN_AT, at(3));
        assertRefused(Unanswered.Why.NOT_YET_RECORDED, at(0));
        assertRefused(Unanswered.Why.NOT_YET_RECORDED, new KnownAt.On(LocalDate.parse("2001-01-01")));
    }

    private void assertRefused(Unanswered.Why why, KnownAt knownAt) {
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> aid("1992-11-01", knownAt))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    @Test
    void what_was_told_only_later_names_the_first_position_that_knows_it() {
        chronicle.record(bakuEmbassyOpened());
        long told = chronicle.record(section907Enacted());

        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> aid("1999-01-01", at(told - 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.why()).isEqualTo(Unanswered.Why.NOT_YET_RECORDED);
                    assertThat(refusal.position()).hasValue(told);
                });
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> chronicle.views.answer("aid", "FR-to-AZ", LocalDate.parse("1999-01-01"), now()))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.NOT_FOUND));
    }

    @Test
    void a_subject_whose_entries_are_all_retracted_is_unrecorded_and_left_out_of_lists() {
        chronicle.record(section907Enacted());
        long retracted = chronicle.retract("section-907-enacted", "a trial");

        Answer answer = aid("1999-01-01", now());
        assertThat(answer.certainty()).isEqualTo(Certainty.UNRECORDED);
        assertThat(answer.status()).contains("unrestricted");
        assertThat(subjects(now())).isEmpty();
        assertThat(subjects(at(retracted - 1))).containsExactly(AID);

        chronicle.reinstate("section-907-enacted", "it was none");
        assertThat(subjects(now())).containsExactly(AID);
        assertThat(aid("1999-01-01", now()).answers()).contains("\"revision\":3");
    }

    private List<String> subjects(KnownAt knownAt) {
        return chronicle
                .views
                .answers("aid", LocalDate.parse("1999-01-01"), knownAt, Optional.empty(), 50, Optional.empty())
                .items()
                .stream()
                .map(Answer::subject)
                .toList();
    }

    @Test
    void a_list_is_paged_at_the_position_of_its_first_page() {
        for (String sender : List.of("FR", "DE", "GB", "US", "TR")) {
            chronicle.record(
                    "opened-by-" + sender,
                    new Statement(
                            Edtf.parse("1992-03-16"),
                            new MissionOpened(new Party(sender), Happenings.AZ, MissionRank.EMBASSY, Optional.empty()),
                            Margin.EMPTY,
                            List.of(Source.titled("a list of embassies"))));
        }
        LocalDate day = LocalDate.parse("1993-01-01");
        Page<Answer> page = chronicle.views.answers("missions", day, now(), Optional.of("AZ"), 2, Optional.empty());
        chronicle.retract("opened-by-TR", "a trial");
        List<String> subjects = new ArrayList<>();
        while (true) {
            assertThat(page.position()).isEqualTo(5);
            page.items().forEach(answer -> subjects.add(answer.subject()));
            if (page.next().isEmpty()) {
                break;
            }
            page = chronicle.views.answers("missions", day, now(), Optional.of("AZ"), 2, page.next());
        }
        assertThat(subjects).containsExactly("DE-to-AZ", "FR-to-AZ", "GB-to-AZ", "TR-to-AZ", "US-to-AZ");
        assertThat(chronicle
                        .views
                        .answers("missions", day, now(), Optional.of("FR"), 10, Optional.empty())
                        .items())
                .singleElement()
                .satisfies(answer -> assertThat(answer.status()).contains("embassy"));
    }

    @Test
    void a_subject_unfolds_through_the_days() {
        chronicle.record(section907Enacted());
        chronicle.record(waiverGranted());

        List<Stretch> periods = chronicle.views.unfolding("aid", AID, now()).periods();

        assertThat(periods).hasSize(3);
        assertThat(periods.getFirst().from()).isEmpty();
        assertThat(periods.getFirst().until()).contains(LocalDate.parse("1992-10-24"));
        assertThat(periods.get(1).status()).contains("restricted");
        assertThat(periods.getLast().until()).isEmpty();
        assertThat(periods.getLast().status()).contains("waived");
    }

    @Test
    void what_was_learnt_of_a_day_names_the_changes_that_taught_it() {
        chronicle.record("s907", on(section907Enacted(), "1992"));
        chronicle.record(bakuEmbassyOpened());
        chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");

        List<Learnt> beliefs = chronicle
                .views
                .learning("aid", AID, LocalDate.parse("1992-11-01"), now())
                .beliefs();

        assertThat(beliefs).hasSize(2);
        assertThat(beliefs.getFirst().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(beliefs.getFirst().change().action()).isEqualTo("recorded");
        assertThat(beliefs.getLast().status()).contains("restricted");
        assertThat(beliefs.getLast().position()).isEqualTo(3);
        assertThat(beliefs.getLast().change().by()).isEqualTo("editor");
        assertThat(beliefs.getLast().change().reason()).contains("the statute's day");
    }

    @Test
    void all_that_was_ever_believed_is_told_with_the_days_and_the_positions_that_held_it() {
        chronicle.record("s907", on(section907Enacted(), "1992"));
        chronicle.record(bakuEmbassyOpened());
        chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");

        List<Belief> beliefs = chronicle.views.beliefs("aid", AID, now()).beliefs();

        assertThat(beliefs)
                .extracting(belief -> belief.from().map(LocalDate::toString).orElse("-") + " @" + belief.knownFrom()
                        + belief.knownUntil().map(end -> "..@" + end).orElse("") + " " + belief.statuses())
                .containsExactly(
                        "- @1..@3 [unrestricted]",
                        "1992-01-01 @1..@3 [unrestricted, restricted]",
                        "1992-12-31 @1..@3 [restricted]",
                        "- @3 [unrestricted]",
                        "1992-10-24 @3 [restricted]");
        assertThat(chronicle.views.beliefs("aid", AID, new KnownAt.Position(2)).beliefs())
                .hasSize(3);
        assertThatExceptionOfType(Unanswered.class).isThrownBy(() -> chronicle.views.beliefs("aid", "US-to-FR", now()));
    }

    @Test
    void a_relation_unfolds_as_each_of_its_subjects_does() {
        chronicle.record(section907Enacted());
        chronicle.record(bakuEmbassyOpened());
        chronicle.record(Happenings.aliyevVisited1997());

        assertThat(chronicle.views.unfoldings("AZ-US", now()))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one).isEqualTo(chronicle.views.unfolding(one.view(), one.subject(), now())))
                .extracting(Unfolding::view)
                .contains("aid", "missions", "visits");
    }

    @Test
    void the_state_of_a_relation_has_all_views_at_one_position() {
        chronicle.record(section907Enacted());
        chronicle.record(bakuEmbassyOpened());
        long last = chronicle.record(Happenings.aliyevVisited1997());

        RelationState state = chronicle.views.state("AZ-US", LocalDate.parse("1998-01-01"), now());

        assertThat(state.position()).isEqualTo(last);
        assertThat(state.views().get("aid")).extracting(Answer::status).containsExactly(Optional.of("restricted"));
        assertThat(state.views().get("missions")).extracting(Answer::subject).containsExactly(AID);
        assertThat(state.views().get("visits")).extracting(Answer::subject).containsExactly("AZ-to-US");
        assertThat(state.views().get("aid")).allMatch(answer -> answer.position() == last);
    }

    @Test
    void a_change_tells_its_effects() {
        chronicle.record(section907Enacted());
        long position = chronicle.record(waiverGranted());
        assertThat(chronicle.views.awaitViews(position, Chronicle.PATIENCE)).isTrue();

        assertThat(chronicle.views.effects("waiver-granted", position))
                .containsExactly(new Effect(
                        "aid",
                        AID,
                        Optional.of(LocalDate.parse("2002-01-25")),
                        Optional.empty(),
                        List.of("restricted"),
                        List.of("waived"),
                        "aid US-to-AZ: waived instead of restricted from 2002-01-25"));
        assertThat(chronicle
                        .views
                        .restingOn("waiver-granted", now(), 10, Optional.empty())
                        .items())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.status()).contains("waived");
                    assertThat(held.answers()).contains("\"because\":[{\"entry\":");
                });
    }

    @Test
    void a_day_that_moves_is_told_in_one_sentence() {
        chronicle.record("opened", on(bakuEmbassyOpened(), "1992-03-06"));
        long later = chronicle.correct("opened", on(bakuEmbassyOpened(), "1992-03-16"), "the cable's day");
        long earlier = chronicle.correct("opened", on(bakuEmbassyOpened(), "1992-03-10"), "another cable");
        long gone = chronicle.retract("opened", "a trial");
        assertThat(chronicle.views.awaitViews(gone, Chronicle.PATIENCE)).isTrue();

        assertThat(sentences("opened", later))
                .contains("missions US-to-AZ: embassy from 1992-03-16 instead of 1992-03-06");
        assertThat(sentences("opened", earlier))
                .contains("missions US-to-AZ: embassy from 1992-03-10 instead of 1992-03-16");
        assertThat(sentences("opened", gone)).contains("missions US-to-AZ: none instead of embassy from 1992-03-10");
    }

    private List<String> sentences(String entry, long position) {
        return chronicle.views.effects(entry, position).stream()
                .map(Effect::sentence)
                .toList();
    }

    @Test
    void the_beliefs_that_rest_on_an_entry_are_paged_as_known_on_the_first_page() {
        long opened = chronicle.record("opened", bakuEmbassyOpened().statement());
        for (int i = 0; i < 5; i++) {
            chronicle.record("consulate-" + i, consulateIn("City " + i, (2002 + i) + "-01-25"));
        }
        List<Held> whole = resting("opened", now(), 100);
        assertThat(whole).hasSize(6).allMatch(held -> held.answers().contains("\"opened\""));
        List<Held> paged = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Held> page = chronicle.views.restingOn("opened", now(), 2, after);
            paged.addAll(page.items());
            after = page.next();
            chronicle.record("late-" + paged.size(), consulateIn("Late " + paged.size(), "2010-01-25"));
        } while (after.isPresent());
        assertThat(paged).isEqualTo(whole);
        assertThat(resting("opened", at(opened), 100)).extracting(Held::view).contains("missions");
    }

    private static Statement consulateIn(String city, String on) {
        return new Statement(
                Edtf.parse(on),
                new MissionOpened(new Party("US"), Happenings.AZ, MissionRank.CONSULATE, Optional.of(city)),
                Margin.EMPTY,
                List.of(Source.titled("a list of consulates")));
    }

    private List<Held> resting(String entry, KnownAt knownAt, int limit) {
        return chronicle
                .views
                .restingOn(entry, knownAt, limit, Optional.empty())
                .items();
    }

    @Test
    void days_long_before_christ_are_kept() {
        chronicle.record("s907", on(section907Enacted(), "-4711-01-01"));

        assertThat(aid("-4711-01-01", now()).status()).contains("restricted");
        assertThat(chronicle
                        .views
                        .unfolding("aid", AID, now())
                        .periods()
                        .getFirst()
                        .until())
                .contains(LocalDate.of(-4711, 1, 1));
        assertThat(aid("-4712-12-31", now()).certainty()).isEqualTo(Certainty.UNRECORDED);
    }
}
