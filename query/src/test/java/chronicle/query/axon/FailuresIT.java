package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Party;
import chronicle.query.engine.Told;
import chronicle.query.oracle.Fragile;
import chronicle.query.oracle.PlainReading;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.FailureQuestions;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.Workshop;
import chronicle.query.question.Answer;
import chronicle.query.question.Differences;
import chronicle.query.question.KnownAt;
import chronicle.query.question.SubjectFailure;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bug in a view stops the subject that it is about, and nothing else, until the entry or the view is mended. */
class FailuresIT {

    private static final String SUBJECT = "US-to-AZ";
    private static final LocalDate DAY = LocalDate.parse("2005-01-01");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static Server server;

    private final AtomicBoolean bug = new AtomicBoolean(true);
    private final Timeline<Aid.State> aid = new Fragile<>(
            new Aid(), (_, happening) -> bug.get() && happening.entry().equals("waiver-granted"));
    private final List<Timeline<?>> views = List.of(aid, new Missions());

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void a_subject_that_fails_says_so_and_is_told_further_once_the_view_is_mended() {
        FailureQuestions failures = new FailureQuestions(server.application(), views);
        Chronicle chronicle = Chronicle.running(server, views);
        long good = chronicle.record(section907Enacted());
        try (chronicle) {
            long failed = chronicle.record(waiverGranted());
            chronicle.record(armeniaRestricted());
            chronicle.record(bakuEmbassyOpened());
            assertThat(chronicle.views.awaitViews(4, LONG)).isTrue();

            assertStale(chronicle, good);
            assertThat(aid(chronicle, "US-to-AM", new KnownAt.Now()))
                    .satisfies(other -> assertThat(other.stale()).isFalse())
                    .satisfies(other -> assertThat(other.status()).contains("restricted"));
            assertThat(failures.failures("aid", 10, Optional.empty()).items())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.subject()).isEqualTo(SUBJECT))
                    .satisfies(failure -> assertThat(failure.position()).isEqualTo(failed))
                    .satisfies(failure -> assertThat(failure.entry()).isEqualTo("waiver-granted"))
                    .satisfies(failure -> assertThat(failure.why()).contains("a bug, for the test"));
            assertThat(failures.failures("missions", 10, Optional.empty()).items())
                    .isEmpty();
            assertCopyFailsAlike(failures, "a replay");

            assertThat(failures.retry("aid", SUBJECT).failure().map(SubjectFailure::position))
                    .contains(failed);
            assertStale(chronicle, good);
        }
        try (ViewProcessors another = Chronicle.processors(server, views, "two")) {
            another.start();
            chronicle.retract("waiver-granted", "a trial");
            assertThat(chronicle.views.awaitViews(5, LONG)).isTrue();
            assertToldAgain(chronicle, good);
            assertThat(failures.failures("aid", 10, Optional.empty()).items()).isEmpty();
            assertCopyFailsAlike(failures, "another replay");
            chronicle.reinstate("waiver-granted", "a trial");
            assertThat(chronicle.views.awaitViews(6, LONG)).isTrue();
            assertToldAgain(chronicle, good);
            assertThat(aid(chronicle, SUBJECT, new KnownAt.Now()).position()).isEqualTo(5);
            assertThat(failures.failures("aid", 10, Optional.empty()).items())
                    .extracting(SubjectFailure::position)
                    .containsExactly(6L);

            bug.set(false);
            assertThat(failures.retry("aid", SUBJECT).failure()).isEmpty();
            assertThat(failures.retry("aid", SUBJECT).position()).isEqualTo(6);

            chronicle.retract("section-907-enacted", "a trial");
            assertThat(chronicle.views.awaitViews(7, LONG)).isTrue();
            PlainReading<Aid.State> plain = new PlainReading<>(new Aid(), chronicle.journal.after(0, 7));
            for (long position = good; position <= 7; position++) {
                Answer answer = aid(chronicle, SUBJECT, new KnownAt.Position(position));
                assertThat(answer.stale()).isFalse();
                assertThat(answer.status())
                        .as("@%d", position)
                        .isEqualTo(plain.told(SUBJECT, DAY, position).flatMap(Told::status));
            }
        }
    }

    /** What was wrong with it stays so between the two positions, and there only. */
    private static void assertToldAgain(Chronicle chronicle, long good) {
        assertThat(aid(chronicle, SUBJECT, new KnownAt.Position(5)))
                .satisfies(answer -> assertThat(answer.stale()).isFalse())
                .satisfies(answer -> assertThat(answer.status()).contains("restricted"));
        assertThat(aid(chronicle, SUBJECT, new KnownAt.Position(4)))
                .satisfies(answer -> assertThat(answer.stale()).isTrue())
                .satisfies(answer -> assertThat(answer.position()).isEqualTo(good));
    }

    private static void assertStale(Chronicle chronicle, long good) {
        for (KnownAt knownAt : List.of(new KnownAt.Now(), new KnownAt.Position(4))) {
            Answer answer = aid(chronicle, SUBJECT, knownAt);
            assertThat(answer.stale()).isTrue();
            assertThat(answer.position()).isEqualTo(good);
            assertThat(answer.status()).contains("restricted");
        }
        assertThat(aid(chronicle, SUBJECT, new KnownAt.Position(good)).stale()).isFalse();
        assertThat(chronicle.views.unfolding("aid", SUBJECT, new KnownAt.Now()).stale())
                .isTrue();
        assertThat(chronicle
                        .views
                        .learning("aid", SUBJECT, DAY, new KnownAt.Now())
                        .stale())
                .isTrue();
        assertThat(chronicle
                        .views
                        .answers("aid", DAY, new KnownAt.Now(), Optional.empty(), 10, Optional.empty())
                        .items())
                .extracting(Answer::subject, Answer::stale)
                .contains(tuple(SUBJECT, true));
    }

    /** A replay comes to the same failure. */
    private void assertCopyFailsAlike(FailureQuestions failures, String operation) {
        Workshop workshop = new Workshop(server.application(), 1_000);
        Copies.Told begun = workshop.begin(aid, operation);
        Onlooker onlooker = new Onlooker() {
            @Override
            public boolean goesOn() {
                return true;
            }

            @Override
            public void sees(String step, long done, long total) {}
        };
        assertThat(workshop.fill(Map.of(aid, begun), onlooker)).isTrue();
        assertThat(workshop.compare(begun.copy())).isEqualTo(Differences.NONE);
        List<SubjectFailure> live =
                failures.failures("aid", 10, Optional.empty()).items();
        assertThat(workshop.serve(aid, begun.copy(), onlooker)).isTrue();
        assertThat(failures.failures("aid", 10, Optional.empty()).items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("failedAt")
                .isEqualTo(live);
    }

    private static Answer aid(Chronicle chronicle, String subject, KnownAt knownAt) {
        return chronicle.views.answer("aid", subject, DAY, knownAt);
    }

    private static Happening armeniaRestricted() {
        return happening(
                "armenia-restricted",
                "1993-01-01",
                new AidRestricted(new Party("US"), new Party("AM"), "a statute", Optional.empty()));
    }
}
