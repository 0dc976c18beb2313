package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.SECTION_907;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.caspianSecurityOffered;
import static chronicle.query.timeline.Happenings.democracyAssisted;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverAuthorized;
import static chronicle.query.timeline.Happenings.waiverExtendedThrough2003;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static chronicle.query.timeline.Happenings.waiverGrantedThrough2002;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Actor;
import chronicle.events.Assistance.AidOffered;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.AssistanceProvided;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverAuthorized;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.Assistance.WaiverLapsed;
import chronicle.events.Edtf;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AidTest {

    private static final String SUBJECT = "US-to-AZ";
    private final Aid aid = new Aid();

    @Test
    void aid_is_unrestricted_before_any_statute() {
        given().then(aid, SUBJECT).is("unrestricted").because();
    }

    @Test
    void a_statute_restricts_aid_from_its_own_day_on() {
        given(section907Enacted())
                .then(aid, SUBJECT)
                .is("restricted")
                .because(section907Enacted())
                .on("1992-10-23")
                .is("unrestricted");
    }

    @Test
    void the_other_direction_is_another_subject() {
        given(section907Enacted()).then(aid, "AZ-to-US").is("unrestricted").because();
    }

    @Test
    void an_authority_to_waive_does_not_move_the_headline() {
        var then = given(section907Enacted(), waiverAuthorized()).then(aid, SUBJECT);
        then.is("restricted").because(section907Enacted(), waiverAuthorized());
        assertThat(then.state().statutes().getFirst().waivable()).isPresent();
    }

    @Test
    void an_authority_to_waive_a_statute_that_never_restricted_leaves_aid_unrestricted() {
        given(waiverAuthorized()).then(aid, SUBJECT).is("unrestricted").because(waiverAuthorized());
    }

    @Test
    void an_authority_to_waive_lapses_after_its_last_day() {
        Happening authorized = happening(
                "authorized-for-2002",
                "2002-01-10",
                new WaiverAuthorized(US, AZ, SECTION_907, Optional.empty(), Optional.of(Edtf.parse("2002-12-31"))));
        given(section907Enacted(), authorized)
                .then(aid, SUBJECT)
                .on("2002-12-31")
                .because(section907Enacted(), authorized)
                .on("2003-01-01")
                .is("restricted")
                .because(section907Enacted());
    }

    @Test
    void an_authority_that_alone_was_told_of_a_statute_leaves_nothing_when_it_lapses() {
        Happening authorized = happening(
                "authorized-for-2002",
                "2002-01-10",
                new WaiverAuthorized(US, AZ, SECTION_907, Optional.empty(), Optional.of(Edtf.parse("2002-12-31"))));
        given(authorized).then(aid, SUBJECT).on("2003-01-01").is(aid.beginning());
    }

    @Test
    void a_waiver_waives_the_restriction() {
        var then =
                given(section907Enacted(), waiverAuthorized(), waiverGranted()).then(aid, SUBJECT);
        then.is("waived").because(section907Enacted(), waiverAuthorized(), waiverGranted());
        assertThat(then.state().statutes().getFirst().waived().orElseThrow().by())
                .contains(new Actor("George W. Bush"));
    }

    @Test
    void a_waiver_lapses_on_the_day_after_its_last() {
        given(section907Enacted(), waiverGrantedThrough2002())
                .then(aid, SUBJECT)
                .on("2002-12-31")
                .is("waived")
                .on("2003-01-01")
                .is("restricted")
                .because(section907Enacted(), waiverGrantedThrough2002());
    }

    @Test
    void a_waiver_that_an_extension_superseded_lapses_without_effect() {
        given(section907Enacted(), waiverGrantedThrough2002(), waiverExtendedThrough2003())
                .then(aid, SUBJECT)
                .on("2003-06-01")
                .is("waived")
                .on("2004-01-01")
                .is("restricted");
    }

    @Test
    void an_extension_says_who_waives_now_while_the_grant_keeps_the_status() {
        var then = given(section907Enacted(), waiverGranted(), waiverExtendedThrough2003())
                .then(aid, SUBJECT);
        Statute statute = then.state().statutes().getFirst();
        assertThat(statute.entry()).contains(waiverGranted());
        assertThat(statute.waived().orElseThrow().entry()).isEqualTo(waiverExtendedThrough2003());
    }

    @Test
    void a_second_waiver_that_says_the_same_keeps_the_earlier_supporter() {
        Happening again = happening(
                "waiver-granted-again",
                "2002-01-26",
                new WaiverGranted(US, AZ, SECTION_907, Optional.of(new Actor("George W. Bush")), Optional.empty()));
        given(waiverGranted(), again).then(aid, SUBJECT).is("waived").because(waiverGranted());
    }

    @Test
    void a_lapse_that_is_told_brings_the_restriction_back() {
        Happening lapsed = happening(
                "waiver-lapsed",
                "2024-07-01",
                new WaiverLapsed(US, AZ, SECTION_907, Optional.empty(), Optional.empty()));
        given(section907Enacted(), waiverGranted(), lapsed)
                .then(aid, SUBJECT)
                .is("restricted")
                .because(section907Enacted(), lapsed);
    }

    @Test
    void a_restriction_told_again_without_its_author_keeps_the_earlier_supporter() {
        Happening again = happening("again", "1992-10-25", new AidRestricted(US, AZ, SECTION_907, Optional.empty()));
        given(section907Enacted(), again).then(aid, SUBJECT).is("restricted").because(section907Enacted());
    }

    @Test
    void a_repeal_ends_the_statute() {
        given(section907Enacted(), waiverGranted(), repealed())
                .then(aid, SUBJECT)
                .is("unrestricted")
                .because(repealed());
    }

    @Test
    void a_statute_enacted_anew_after_its_repeal_restricts_again() {
        Happening anew =
                happening("section-907-anew", "2026-03-01", new AidRestricted(US, AZ, SECTION_907, Optional.empty()));
        given(section907Enacted(), repealed(), anew)
                .then(aid, SUBJECT)
                .is("restricted")
                .because(anew);
    }

    @Test
    void a_repeal_of_one_statute_leaves_another_in_force() {
        given(section907Enacted(), otherStatute(), repealed())
                .then(aid, SUBJECT)
                .is("restricted")
                .because(otherStatute());
    }

    @Test
    void any_statute_that_restricts_outweighs_one_that_is_waived() {
        given(section907Enacted(), otherStatute(), waiverGranted())
                .then(aid, SUBJECT)
                .is("restricted");
    }

    @Test
    void the_name_of_a_statute_is_compared_without_case_and_spaces() {
        Happening granted = happening(
                "granted-in-lower-case",
                "2002-01-25",
                new WaiverGranted(
                        US, AZ, "section 907  of the freedom support act", Optional.empty(), Optional.empty()));
        var then = given(section907Enacted(), granted).then(aid, SUBJECT);
        then.is("waived");
        assertThat(then.state().statutes()).extracting(Statute::statute).containsExactly(SECTION_907);
    }

    @Test
    void offers_and_programmes_are_carried_and_do_not_move_the_headline() {
        var then = given(caspianSecurityOffered(), democracyAssisted()).then(aid, SUBJECT);
        then.is("unrestricted").because(caspianSecurityOffered(), democracyAssisted());
        assertThat(then.state().offers().total()).isEqualTo(1);
        assertThat(then.state().programmes().last())
                .containsExactly(
                        new Aid.Programme(Optional.of("USAID"), "democratic development", democracyAssisted()));
    }

    @Test
    void of_many_offers_the_last_twenty_are_shown_and_all_are_counted() {
        var offers = IntStream.range(0, 25)
                .mapToObj(i -> happening(
                        "offer-" + i,
                        "2011-11-15",
                        new AidOffered(US, AZ, Optional.empty(), Optional.empty(), "purpose " + i)))
                .toList();
        var shown = given(offers).then(aid, SUBJECT).state().offers();
        assertThat(shown.total()).isEqualTo(25);
        assertThat(shown.last()).extracting(Aid.Offer::purpose).hasSize(20).startsWith("purpose 5");
    }

    @Test
    void a_programme_told_again_keeps_its_earlier_supporter() {
        Happening again = happening(
                "democracy-assisted-again",
                "1999-06-01",
                new AssistanceProvided(US, AZ, Optional.of("usaid"), "Democratic development"));
        given(democracyAssisted(), again).then(aid, SUBJECT).because(democracyAssisted());
    }

    @Test
    void a_superseded_lapse_leaves_the_authority_to_waive_too() {
        var then = given(
                        section907Enacted(),
                        waiverAuthorized(),
                        waiverGrantedThrough2002(),
                        waiverExtendedThrough2003())
                .then(aid, SUBJECT);
        then.on("2003-06-01")
                .because(
                        section907Enacted(),
                        waiverAuthorized(),
                        waiverGrantedThrough2002(),
                        waiverExtendedThrough2003());
        assertThat(then.on("2003-06-01").state().statutes().getFirst().waivable())
                .isPresent();
    }

    @Test
    void a_waived_statute_that_is_enacted_again_restricts_and_drops_the_waiver() {
        Happening again = happening(
                "enacted-again",
                "2004-01-01",
                new AidRestricted(US, AZ, SECTION_907, Optional.of(new Actor("Congress"))));
        var then = given(section907Enacted(), waiverGranted(), again).then(aid, SUBJECT);
        then.is("restricted").because(section907Enacted(), again);
        assertThat(then.state().statutes().getFirst().waived()).isEmpty();
    }

    @Test
    void the_same_purpose_through_another_agency_is_another_programme() {
        Happening other = happening(
                "other-agency",
                "1999-06-01",
                new AssistanceProvided(US, AZ, Optional.of("NED"), "democratic development"));
        given(democracyAssisted(), other).then(aid, SUBJECT).because(democracyAssisted(), other);
    }

    private static Happening otherStatute() {
        return happening("other-statute", "1993-01-01", new AidRestricted(US, AZ, "Another Act", Optional.empty()));
    }

    private static Happening repealed() {
        return happening(
                "section-907-repealed", "2025-12-18", new RestrictionRepealed(US, AZ, SECTION_907, Optional.empty()));
    }
}
