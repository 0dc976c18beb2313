package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import chronicle.query.postgres.Server;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;
import chronicle.query.question.ViewStatus;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The processors take over from each other, wait for what cannot be told, and never answer wrongly. */
class ProcessorsIT {

    private static final List<Timeline<?>> VIEWS = List.of(new Aid(), new Missions());
    private static final Duration LONG = Duration.ofSeconds(60);
    private static Server server;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static String status(Chronicle chronicle, String view) {
        return chronicle
                .views
                .answer(view, "US-to-AZ", LocalDate.parse("2005-01-01"), new KnownAt.Now())
                .status()
                .orElse("?");
    }

    @Test
    void another_node_takes_over_where_the_first_one_stopped_and_back_again() {
        Chronicle first = Chronicle.running(server, VIEWS);
        try (ViewProcessors second = Chronicle.processors(server, VIEWS, "two")) {
            first.record(section907Enacted());
            assertThat(status(first, "aid")).isEqualTo("restricted");
            second.start();
            first.close();

            long position = first.record(waiverGranted());
            assertThat(first.views.awaitViews(position, LONG)).isTrue();
            assertThat(status(first, "aid")).isEqualTo("waived");
        }
        try (ViewProcessors third = Chronicle.processors(server, VIEWS, "three")) {
            third.start();
            long position = first.retract("waiver-granted", "a trial");
            assertThat(first.views.awaitViews(position, LONG)).isTrue();
            assertThat(status(first, "aid")).isEqualTo("restricted");
        }
    }

    @Test
    void a_view_that_has_not_come_so_far_refuses_instead_of_answering_wrongly() {
        try (Chronicle chronicle = Chronicle.running(server, VIEWS)) {
            assertThat(chronicle.views.awaitViews(chronicle.record(section907Enacted()), LONG))
                    .isTrue();
            chronicle.close();
            long position = chronicle.record(waiverGranted());

            ViewQuestions hasty = new ViewQuestions(server.application(), VIEWS, Duration.ofMillis(50));
            assertThatExceptionOfType(Unanswered.class)
                    .isThrownBy(() -> hasty.answer("aid", "US-to-AZ", LocalDate.parse("2005-01-01"), new KnownAt.Now()))
                    .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.VIEW_BEHIND));
            assertThat(hasty.views()).extracting(ViewStatus::lag).containsExactly(1L, 1L);
            assertThat(hasty.state("AZ-US", LocalDate.parse("2005-01-01"), new KnownAt.Now())
                            .position())
                    .isEqualTo(position - 1);
        }
    }

    @Test
    void a_line_that_nobody_can_read_stops_the_views_until_it_can_be_read() {
        try (Chronicle chronicle = Chronicle.running(server, VIEWS)) {
            chronicle.record(section907Enacted());
            assertThat(status(chronicle, "aid")).isEqualTo("restricted");
            server.execute("set session_replication_role = replica;"
                    + " update chronicle.journal_head set position = 2;"
                    + " insert into chronicle.journal select 2, gen_random_uuid(), 'unheard', 1, recorded_at, type,"
                    + " '{\"entry\": \"unheard\", \"kind\": \"moon-landed\", \"on\": \"1969\"}', metadata"
                    + " from chronicle.journal where position = 1; reset session_replication_role");
            assertThat(chronicle.views.awaitViews(2, Duration.ofMillis(500))).isFalse();

            server.execute("set session_replication_role = replica;"
                    + " update chronicle.journal u set payload = jsonb_set(j.payload, '{entry}', '\"unheard\"')"
                    + " from chronicle.journal j where j.position = 1 and u.position = 2;"
                    + " reset session_replication_role");
            assertThat(chronicle.views.awaitViews(2, LONG)).isTrue();
        }
    }

    @Test
    void an_error_in_one_view_never_stops_the_others() {
        try (Chronicle chronicle = Chronicle.running(server, VIEWS)) {
            chronicle.record(bakuEmbassyOpened());
            assertThat(status(chronicle, "missions")).isEqualTo("embassy");
            server.execute("alter table chronicle.belief_aid_1 add constraint trouble check (false) not valid");
            try {
                chronicle.record(section907Enacted());
                assertThat(status(chronicle, "missions")).isEqualTo("embassy");
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(chronicle.views.views())
                                .extracting(ViewStatus::lag)
                                .containsExactly(1L, 0L));
            } finally {
                server.execute("alter table chronicle.belief_aid_1 drop constraint trouble");
            }
            assertThat(chronicle.views.awaitViews(2, LONG)).isTrue();
            assertThat(status(chronicle, "aid")).isEqualTo("restricted");
        }
    }
}
