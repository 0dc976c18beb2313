package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.ibrahimTookPost;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Edtf;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvoysTest {

    private static final String SUBJECT = "AZ-to-US";
    private final Envoys envoys = new Envoys();

    @Test
    void nobody_is_recorded_before_anybody_took_the_post() {
        given().then(envoys, SUBJECT).is("none recorded").because();
    }

    @Test
    void whoever_took_the_post_heads_the_mission() {
        var then = given(ibrahimTookPost()).then(envoys, SUBJECT);
        then.is("Khazar Ibrahim").because(ibrahimTookPost());
        assertThat(then.state().head().orElseThrow())
                .isEqualTo(new Envoys.Head(
                        "Khazar Ibrahim",
                        Optional.of("ambassador"),
                        Optional.empty(),
                        Edtf.parse("2021-09-15"),
                        Optional.of(Edtf.parse("2021-09-15")),
                        ibrahimTookPost(),
                        Optional.empty()));
    }

    @Test
    void a_successor_takes_the_place_of_the_head() {
        given(tookPost("pashayev", "1993-02-14", "Hafiz Pashayev"), tookPost("aliyev", "2006-10-25", "Yashar Aliyev"))
                .then(envoys, SUBJECT)
                .is("Yashar Aliyev")
                .because(tookPost("aliyev", "2006-10-25", "Yashar Aliyev"));
    }

    @Test
    void a_departure_of_the_head_leaves_the_post_vacant() {
        Happening departed = departed("gone", "2006-09-01", "hafiz pashayev");
        given(tookPost("pashayev", "1993-02-14", "Hafiz Pashayev"), departed)
                .then(envoys, SUBJECT)
                .is("none recorded")
                .because(departed);
    }

    @Test
    void a_departure_of_a_predecessor_told_late_leaves_the_head_in_post() {
        Happening successor = tookPost("aliyev", "2006-10-25", "Yashar Aliyev");
        given(
                        tookPost("pashayev", "1993-02-14", "Hafiz Pashayev"),
                        successor,
                        departed("gone", "2006-11-01", "Hafiz Pashayev"))
                .then(envoys, SUBJECT)
                .is("Yashar Aliyev")
                .because(successor);
    }

    @Test
    void a_departure_of_one_never_told_to_be_in_post_is_a_reason_for_the_vacancy() {
        Happening departed = departed("gone", "2006-09-01", "Hafiz Pashayev");
        given(departed, departed("other", "2007-01-01", "Somebody Else"))
                .then(envoys, SUBJECT)
                .is("none recorded")
                .because(departed);
    }

    @Test
    void one_appointed_is_not_yet_in_post() {
        Happening appointed = appointed("appointed", "2021-08-04", "Khazar Ibrahim");
        var then = given(appointed, ibrahimTookPost()).then(envoys, SUBJECT);
        then.on("2021-09-01").is("none recorded").because(appointed);
        then.is("Khazar Ibrahim").because(ibrahimTookPost());
    }

    @Test
    void one_already_in_post_or_appointed_is_not_appointed_again() {
        Happening appointed = appointed("appointed", "2021-08-04", "Khazar Ibrahim");
        given(appointed, appointed("again", "2021-08-05", "khazar ibrahim"))
                .then(envoys, SUBJECT)
                .because(appointed);
        given(ibrahimTookPost(), appointed("late", "2021-10-01", "Khazar Ibrahim"))
                .then(envoys, SUBJECT)
                .because(ibrahimTookPost());
    }

    @Test
    void one_who_leaves_before_taking_the_post_is_no_longer_appointed() {
        var then = given(
                        ibrahimTookPost(),
                        appointed("appointed", "2024-01-01", "Somebody Else"),
                        departed("declined", "2024-02-01", "Somebody Else"))
                .then(envoys, SUBJECT);
        then.is("Khazar Ibrahim").because(ibrahimTookPost());
    }

    @Test
    void who_was_appointed_before_the_one_who_takes_the_post_is_passed_over() {
        Happening declined = appointed("declined", "2021-01-10", "Somebody Else");
        Happening next = appointed("next", "2021-08-10", "A Successor");
        var then = given(declined, appointed("appointed", "2021-08-04", "Khazar Ibrahim"), next, ibrahimTookPost())
                .then(envoys, SUBJECT);
        then.is("Khazar Ibrahim").because(next, ibrahimTookPost());
    }

    @Test
    void who_is_in_charge_without_an_appointment_passes_nobody_over() {
        Happening appointed = appointed("appointed", "2021-08-04", "Somebody Else");
        given(appointed, ibrahimTookPost())
                .then(envoys, SUBJECT)
                .is("Khazar Ibrahim")
                .because(appointed, ibrahimTookPost());
    }

    @Test
    void the_same_taking_of_the_post_told_twice_keeps_its_earlier_supporter() {
        given(ibrahimTookPost(), tookPost("again", "2021-09-20", "Khazar  Ibrahim"))
                .then(envoys, SUBJECT)
                .is("Khazar Ibrahim")
                .because(ibrahimTookPost());
    }

    @Test
    void a_later_entry_may_add_details_to_the_head() {
        Happening raised = happening(
                "raised",
                "2022-01-01",
                new EnvoyTookPost(
                        AZ, US, "Khazar Ibrahim", Optional.empty(), Optional.of("Washington, D.C."), Optional.empty()));
        var then = given(ibrahimTookPost(), raised).then(envoys, SUBJECT);
        then.because(ibrahimTookPost(), raised);
        assertThat(then.state().head().orElseThrow().rank()).contains("ambassador");
    }

    @Test
    void a_vacancy_ends_with_the_next_head() {
        given(departed("gone", "2021-07-01", "Elin Suleymanov"), ibrahimTookPost())
                .then(envoys, SUBJECT)
                .is("Khazar Ibrahim")
                .because(ibrahimTookPost());
    }

    @Test
    void credentials_presented_may_be_told_later() {
        Happening credentials = happening(
                "credentials",
                "2006-11-01",
                new EnvoyTookPost(
                        AZ,
                        US,
                        "Yashar Aliyev",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Edtf.parse("2006-11-28"))));
        var then = given(tookPost("aliyev", "2006-10-25", "Yashar Aliyev"), credentials)
                .then(envoys, SUBJECT);
        assertThat(then.state().head().orElseThrow().credentials()).contains(Edtf.parse("2006-11-28"));
        assertThat(then.state().head().orElseThrow().since()).isEqualTo(Edtf.parse("2006-10-25"));
    }

    private static Happening tookPost(String entry, String on, String person) {
        return happening(
                entry, on, new EnvoyTookPost(AZ, US, person, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Happening departed(String entry, String on, String person) {
        return happening(entry, on, new EnvoyDeparted(AZ, US, person, Optional.empty(), Optional.empty()));
    }

    private static Happening appointed(String entry, String on, String person) {
        return happening(entry, on, new EnvoyAppointed(AZ, US, person, Optional.empty(), Optional.empty()));
    }
}
