package chronicle.query.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.MissionRank;
import chronicle.events.Origin;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is odd is told, as surely as the days are known; what is not odd is not. */
class RulesTest {
    private static final Party US = Parties.party("US").orElseThrow();
    private static final Party AZ = Parties.party("AZ").orElseThrow();

    private final List<Noted> entries = new ArrayList<>();

    private void note(String on, DiplomaticEvent event, Optional<String> localId) {
        entries.add(new Noted(
                "e" + (entries.size() + 1),
                "a title",
                Edtf.parse(on),
                event,
                List.of("AZ-US"),
                localId.map(id -> new Origin("pocom", Optional.of(id), Optional.empty()))));
    }

    private void appointed(String on, String person) {
        note(on, new EnvoyAppointed(US, AZ, person, Optional.empty(), Optional.empty()), Optional.empty());
    }

    private void tookPost(String on, String person, String credentials) {
        note(
                on,
                new EnvoyTookPost(
                        US,
                        AZ,
                        person,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(credentials).filter(day -> !day.isEmpty()).map(Edtf::parse)),
                Optional.empty());
    }

    private void left(String on, String person) {
        note(on, new EnvoyDeparted(US, AZ, person, Optional.empty(), Optional.empty()), Optional.empty());
    }

    private void mission(String on, boolean opened, String city) {
        var place = Optional.of(city).filter(name -> !name.isEmpty());
        note(
                on,
                opened
                        ? new MissionOpened(US, AZ, MissionRank.EMBASSY, place)
                        : new MissionClosed(US, AZ, MissionRank.EMBASSY, place),
                Optional.empty());
    }

    /** The findings, each as its rule, with a mark where it is not certain, and its entries. */
    private List<String> found() {
        return Rules.findings(entries).stream()
                .map(finding -> finding.rule().name() + (finding.certain() ? "" : "?") + " "
                        + String.join(
                                " ",
                                finding.entries().stream().map(Noted::entry).toList()))
                .toList();
    }

    @Test
    void a_career_in_order_is_not_odd() {
        appointed("1992-05-11", "Miles");
        tookPost("1992-09-11", "Miles", "1992-09-11");
        left("1993-12-08", "Miles");
        appointed("1994-02", "Kauzlarich");
        tookPost("1994-03-14", "Kauzlarich", "");
        assertThat(found()).isEmpty();
    }

    @Test
    void who_took_the_post_before_being_appointed_is_odd_for_sure_only_if_the_days_are() {
        appointed("1992-05-11", "Miles");
        tookPost("1992-05-10", "Miles", "");
        appointed("2009-07", "Lu");
        tookPost("2009-07-10", "Lu", "");
        assertThat(found()).containsExactly("career-order e1 e2", "career-order? e3 e4");
        assertThat(Rules.findings(entries))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Miles (US-to-AZ) has taken the post (1992-05-10) before being appointed (1992-05-11).",
                        "Lu (US-to-AZ) may have taken the post (2009-07-10) before being appointed (2009-07).");
    }

    @Test
    void credentials_and_departures_have_their_place_too() {
        appointed("1992-05-11", "Miles");
        tookPost("1992-09-11", "Miles", "1992-04-01");
        left("1992-09-10", "Miles");
        assertThat(found()).containsExactly("career-order e1 e2", "career-order e2 e3");
    }

    @Test
    void who_serves_twice_is_not_held_to_the_other_time() {
        appointed("1990-01-05", "Miles");
        tookPost("1990-02-01", "Miles", "");
        left("1991-02-01", "Miles");
        appointed("1995-01-05", "Miles");
        tookPost("1995-02-01", "Miles", "");
        left("1996-02-01", "Miles");
        assertThat(found()).isEmpty();
    }

    @Test
    void more_than_a_year_between_appointment_and_credentials_is_odd() {
        appointed("1992-05-11", "Miles");
        tookPost("1993-05-11", "Miles", "");
        appointed("1995-03-01", "Escudero");
        tookPost("1996-03-01", "Escudero", "");
        appointed("2001", "Wilson");
        tookPost("2002-06-01", "Wilson", "");
        assertThat(found()).containsExactly("long-wait e3 e4", "long-wait? e5 e6");
    }

    @Test
    void one_chief_comes_when_the_other_has_gone() {
        tookPost("1990-01-05", "Miles", "");
        left("1993-06-01", "Miles");
        tookPost("1993-06-01", "Kauzlarich", "");
        left("1994-06-01", "Kauzlarich");
        tookPost("1993-12-01", "Escudero", "");
        left("1996", "Escudero");
        tookPost("1996-05-01", "Wilson", "");
        assertThat(found()).containsExactly("overlapping-chiefs e4 e5");
    }

    @Test
    void two_who_are_in_post_at_once_are_found_though_another_left_later_before_them() {
        tookPost("1855-01-05", "Miles", "");
        left("1875-06-01", "Miles");
        tookPost("1866-11-23", "Dix", "");
        left("1869-05-23", "Dix");
        tookPost("1869-03-23", "Washburne", "");
        left("1877-09-05", "Washburne");
        assertThat(found())
                .containsExactly("overlapping-chiefs e2 e3", "overlapping-chiefs e2 e5", "overlapping-chiefs e4 e5");
    }

    @Test
    void who_took_the_post_on_a_day_unknown_overlaps_nobody_for_sure() {
        tookPost("1845-01-05", "Bayard", "");
        left("1851-06-01", "Bayard");
        tookPost("[..1944-09-08]", "Schoenfeld", "");
        left("1944-09-08", "Schoenfeld");
        tookPost("[1851-01..1853-09-08]", "Clemson", "");
        tookPost("1853-10-08", "Seibels", "");
        assertThat(found()).isEmpty();
    }

    @Test
    void who_took_the_post_on_a_day_unknown_overlaps_for_sure_who_was_in_post_on_all_of_them() {
        tookPost("1941-01-05", "Bayard", "");
        left("1945-06-01", "Bayard");
        tookPost("[1944-01..1944-09-08]", "Schoenfeld", "");
        assertThat(found()).containsExactly("overlapping-chiefs e2 e3");
    }

    @Test
    void a_mission_is_opened_before_it_is_closed_in_its_city() {
        mission("1992-03-16", true, "Baku");
        mission("1991-03-16", false, "Baku");
        mission("1995", true, "Ganja");
        mission("1995-07-01", false, "Ganja");
        mission("1990-07-01", false, "Quba");
        mission("1999-07-01", false, "");
        assertThat(found()).containsExactly("closed-before-opened e1 e2", "closed-before-opened? e3 e4");
    }

    @Test
    void ids_used_twice_and_new_years_days_are_told() {
        note("1999-01-01", new EnvoyDeparted(US, AZ, "A", Optional.empty(), Optional.empty()), Optional.of("751"));
        note("1999", new EnvoyDeparted(US, AZ, "B", Optional.empty(), Optional.empty()), Optional.of("751#2"));
        note(
                "1998-10/1999-01-01",
                new EnvoyDeparted(US, AZ, "C", Optional.empty(), Optional.empty()),
                Optional.of("9"));
        assertThat(found()).containsExactly("duplicate-id e1 e2", "first-of-january? e1", "first-of-january? e3");
    }

    @Test
    void fifteen_thousand_entries_of_one_post_are_looked_at_once_each() {
        IntStream.range(0, 7_500).forEach(i -> {
            tookPost("%d-03-01".formatted(1000 + i), "P" + i, "");
            left("%d-02-01".formatted(1001 + i), "P" + i);
        });
        assertThat(found()).isEmpty();
    }
}
