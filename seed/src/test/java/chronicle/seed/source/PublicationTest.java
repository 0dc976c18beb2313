package chronicle.seed.source;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

    private static String visit(String id, String start, String end, String visitor, String territory, String told) {
        return """
            <visit><id>%s</id><start-date>%s</start-date><end-date>%s</end-date><visitor>%s</visitor>
            <from id="%s">Somewhere</from><description>%s</description></visit>\
            """.formatted(id, start, end, visitor, territory, told);
    }

    private static Extract visits(String... visits) {
        return Publication.VISITS.read(
                TextFiles.with("data/1990.xml", "<visits>" + String.join("", visits) + "</visits>"));
    }

    private static Map<String, Statement> byId(Extract extract) {
        return extract.drafts().stream().collect(toMap(SourceDraft::localId, SourceDraft::statement));
    }

    @Test
    void a_visit_is_told_with_office_and_type_apart_from_the_name() {
        var extract = visits(visit(
                "7", "1994-09-26", "1994-09-27", "President Heydar Aliyev", "azerbaijan", "Official working\n visit."));

        var statement = byId(extract).get("7");
        assertThat(statement.on().text()).isEqualTo("1994-09-26/1994-09-27");
        var told = (VisitPaid) statement.event();
        assertThat(told.visitor()).isEqualTo("Heydar Aliyev");
        assertThat(told.office()).contains("President");
        assertThat(told.type()).contains("official working");
        assertThat(told.from().id()).isEqualTo("AZ");
        assertThat(told.to().id()).isEqualTo("US");
        assertThat(extract.broken()).isEmpty();
    }

    @Test
    void one_that_ends_before_it_starts_is_told_from_its_start_in_its_own_words() {
        var extract = visits(visit("1777", "2005-05-17", "2005-05-08", "King Abdullah II", "jordan", ""));

        var statement = byId(extract).get("1777");
        assertThat(statement.on().text()).isEqualTo("2005-05-17");
        assertThat(statement.sources().getFirst().says().get("words")).isEqualTo("from 2005-05-17 to 2005-05-08");
        assertThat(extract.broken()).extracting(Extract.Remark::localId).containsExactly("1777");
    }

    @Test
    void an_id_that_stands_twice_is_kept_apart_and_reported() {
        var extract = visits(
                visit("751", "1990-01-10", "1990-01-12", "Prime Minister Anibal Silva", "portugal", ""),
                visit("751", "1991-01-10", "1991-01-10", "President Mario Soares", "portugal", ""));

        assertThat(byId(extract)).containsOnlyKeys("751", "751#2");
        assertThat(extract.drafts()).extracting(SourceDraft::id).doesNotHaveDuplicates();
        assertThat(extract.broken()).extracting(Extract.Remark::localId).containsExactly("751#2");
    }

    @Test
    void an_unknown_territory_is_reported_and_not_dropped() {
        var extract = visits(visit("1", "1990-01-10", "1990-01-10", "President Nobody", "atlantis", ""));

        assertThat(extract.drafts()).isEmpty();
        assertThat(extract.broken().getFirst().text()).contains("atlantis");
    }

    @Test
    void an_id_of_an_entry_follows_from_the_publisher_s() {
        var once = visits(visit("7", "1994-09-26", "1994-09-26", "President A", "azerbaijan", ""));
        var later = visits(visit("7", "1995-01-01", "1995-01-02", "President B", "turkey", ""));

        assertThat(once.drafts().getFirst().id())
                .isEqualTo(later.drafts().getFirst().id());
        assertThat(NamedIds.of(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void a_document_type_is_refused_whatever_it_declares() {
        var files = TextFiles.with(
                "a.xml",
                "<!DOCTYPE v [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><visits><visit>&x;</visit></visits>");

        assertThatThrownBy(() -> Publication.VISITS.read(files))
                .isInstanceOf(UnreadableEdition.class)
                .hasMessageContaining("a.xml");
    }

    @Test
    void files_without_a_record_are_refused() {
        assertThatThrownBy(() -> Publication.VISITS.read(TextFiles.with("a.xml", "<trips/>")))
                .isInstanceOf(UnreadableEdition.class);
    }

    @Test
    void a_trip_is_a_visit_from_the_united_states() {
        var extract = Publication.TRAVELS.read(TextFiles.with("president-travels/x.xml", """
            <trips><trip role="president" who="x"><id>9</id><name>Joseph R. Biden</name><start-date>2021-06-09</start-date>
            <end-date>2021-06-13</end-date><country id="united-kingdom">United Kingdom</country>
            <locale>London</locale><remarks>Met.</remarks></trip></trips>\
            """));

        var told = (VisitPaid) byId(extract).get("president-9").event();
        assertThat(told.office()).contains("President of the United States");
        assertThat(told.to().id()).isEqualTo("GB");
    }

    private static final String PERSON =
            "<person><id>lu-donald</id><persName><surname>Lu</surname><forename>Donald</forename></persName></person>";

    private static Extract chiefs(String chiefs, String nominees) {
        return Publication.POCOM.read(TextFiles.with("people/l/lu.xml", PERSON)
                .and(
                        "missions-countries/az.xml",
                        "<country-mission><territory-id>azerbaijan</territory-id><chiefs>" + chiefs
                                + "</chiefs><other-nominees>" + nominees + "</other-nominees></country-mission>"));
    }

    private static String chief(String id, String appointed, String arrived, String started, String ended) {
        return """
            <chief><id>%s</id><person-id>lu-donald</person-id><role-title-id>ambassador-e-p</role-title-id>
            <contemporary-territory-id>azerbaijan</contemporary-territory-id>
            <appointed><date>%s</date><note/></appointed><arrived><date>%s</date></arrived>
            <started><date>%s</date><note/></started><ended><date>%s</date><note>Left post on</note></ended></chief>\
            """.formatted(id, appointed, arrived, started, ended);
    }

    @Test
    void a_chief_is_appointed_takes_the_post_and_departs_as_precisely_as_the_publisher_knows() {
        var told = byId(chiefs(chief("a", "2009-05", "2009-06-30", "2009-07", "2010-07"), ""));

        assertThat(told).containsOnlyKeys("a/appointed", "a/started", "a/ended");
        assertThat(told.get("a/started").on().text()).isEqualTo("2009-07");
        var post = (EnvoyTookPost) told.get("a/started").event();
        assertThat(post.person()).isEqualTo("Donald Lu");
        assertThat(told.get("a/started").margin().note()).contains("Arrived 2009-06-30.");
        assertThat(told.get("a/ended").margin().note()).contains("Left post on 2010-07.");
    }

    @Test
    void a_chief_of_several_missions_is_posted_where_they_reside() {
        var extract = Publication.POCOM.read(TextFiles.with("concurrent-appointments/a.xml", """
            <concurrent-appointments><resident-at><locale-id>san-jose_cr</locale-id></resident-at>
            <chief-id>a</chief-id></concurrent-appointments>\
            """)
                .and(
                        "missions-countries/az.xml",
                        "<country-mission><chiefs>" + chief("a", "", "", "2009-07-01", "")
                                + "</chiefs></country-mission>"));

        assertThat(((EnvoyTookPost) byId(extract).get("a/started").event()).post())
                .contains("San Jose");
    }

    @Test
    void a_post_taken_on_a_day_unknown_lies_between_the_others() {
        assertThat(byId(chiefs(chief("a", "2009-05-01", "", "", "2010-07-02"), ""))
                        .get("a/started")
                        .on()
                        .text())
                .isEqualTo("[2009-05-01..2010-07-02]");
        assertThat(byId(chiefs(chief("b", "", "", "", "2010-07-02"), ""))
                        .get("b/started")
                        .on()
                        .text())
                .isEqualTo("[..2010-07-02]");
        assertThat(byId(chiefs(chief("c", "", "2009-05-01", "", ""), ""))
                        .get("c/started")
                        .on()
                        .text())
                .isEqualTo("[2009-05-01..]");
    }

    @Test
    void who_left_on_a_known_day_alone_took_the_post_after_the_one_before_had_left_it() {
        var told = byId(chiefs(
                chief("a", "1940-11-29", "", "1941-01-08", "1942-05-01") + chief("b", "", "", "", "1942-11-08"), ""));

        assertThat(told.get("b/started").on().text()).isEqualTo("[1942-05-01..1942-11-08]");
    }

    @Test
    void who_was_appointed_is_told_so_and_a_mere_nominee_is_listed() {
        var extract = chiefs(chief("a", "2009-05-01", "", "", ""), chief("n", "", "", "", ""));

        assertThat(byId(extract)).containsOnlyKeys("a/appointed");
        assertThat(byId(extract).get("a/appointed").margin().note()).isEmpty();
        assertThat(extract.leftOut()).extracting(Extract.Remark::localId).containsExactly("n");
    }

    @Test
    void a_nominee_is_told_as_far_as_the_record_goes_and_nothing_is_dropped() {
        var extract = chiefs(
                "",
                chief("served", "1895-02-23", "", "1895-04-18", "1895-06-01")
                        + chief("killed", "1976-05-01", "", "", "1976-06-16")
                        + chief("sworn", "", "", "1960-07-18", "")
                        + chief("declined", "1823-01-27", "", "", "")
                        + chief("arrived", "", "1823-01-27", "", ""));

        var told = byId(extract);
        assertThat(told)
                .containsOnlyKeys(
                        "served/appointed",
                        "served/started",
                        "served/ended",
                        "killed/appointed",
                        "killed/ended",
                        "sworn/started",
                        "declined/appointed");
        assertThat(told.get("served/started").on().text()).isEqualTo("1895-04-18");
        assertThat(((EnvoyTookPost) told.get("served/started").event()).credentials())
                .isEmpty();
        assertThat(told.get("killed/ended").margin().note()).contains("Left post on 1976-06-16.");
        assertThat(told.get("declined/appointed").margin().note()).contains("Listed among other nominees.");
        assertThat(extract.leftOut()).extracting(Extract.Remark::localId).containsExactly("arrived");
    }

    private static Optional<String> credentials(String role, String words) {
        var told = byId(chiefs(
                chief("a", "2009-05-01", "", "2009-07-01", "")
                        .replace("ambassador-e-p", role)
                        .replace("<date>2009-07-01</date><note/>", "<date>2009-07-01</date><note>" + words + "</note>"),
                ""));
        return ((EnvoyTookPost) told.get("a/started").event()).credentials().map(Edtf::text);
    }

    @Test
    void credentials_are_told_of_ranks_that_present_them_where_the_words_beside_the_day_say_nothing_else() {
        assertThat(credentials("ambassador-e-p", "")).contains("2009-07-01");
        assertThat(credentials("minister-resident", "Soon after")).contains("2009-07-01~");
        assertThat(credentials("ambassador-e-p", "Presented credentials between June 2 and"))
                .contains("[2009-06-02..2009-07-01]");
        assertThat(credentials("ambassador-e-p", "Was not given new credentials, but returned to post on"))
                .isEmpty();
        assertThat(credentials("ambassador-e-p", "Officially recognized on")).isEmpty();
        assertThat(credentials("principal-officer", "")).isEmpty();
        assertThat(credentials("charge-daffaires", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "President-elect Olusegun Obasanjo, President-elect, Olusegun Obasanjo",
        "President- elect Ernesto Zedillo, President- elect, Ernesto Zedillo",
        "President de Gaulle, President, de Gaulle",
        "Prime Minster Adrian Nastase, Prime Minster, Adrian Nastase",
        "Premier and Prince Sihanouk, Premier and Prince, Sihanouk",
        "Prime Minister-Prince Norodom Kantol, Prime Minister-Prince, Norodom Kantol",
        "President of the Council of Ministers Hussain Ershad, President of the Council of Ministers, Hussain Ershad",
        "General Secretary Mikhail Gorbachev, General Secretary, Mikhail Gorbachev",
        "Prime Minister Mackenzie King, Prime Minister, Mackenzie King",
        "King Hassan II, King, Hassan II"
    })
    void an_office_is_told_apart_from_the_name_in_the_publisher_s_own_spelling(
            String text, String office, String name) {
        assertThat(Visitor.of(text)).isEqualTo(new Visitor(name, Optional.of(office)));
    }

    @Test
    void a_visitor_of_no_known_office_keeps_the_whole_name() {
        assertThat(Visitor.of("Valdas Adamkus")).isEqualTo(new Visitor("Valdas Adamkus", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Official State visit.|official state",
                "Informal working visit.|informal working",
                "Informal, unofficial visit. In U.S. August 12.|unofficial",
                "Arrived in U.S. March 26 for unofficial visit to New York City.|unofficial",
                "Visited Washington during a three-week, private visit.|private",
                "Offical Visit.|official",
                "Afterwards made an unofficial visit to New York City.|",
                "Also visited Rochester. Met with President Clinton during a private visit.|private",
                "Made arrangements for President Clinton’s state visit.|",
                "Returned official visit by the Secretary of State for Foreign Affairs.|",
                "Attended the summit.|"
            })
    void the_type_of_a_visit_is_what_its_description_calls_it(String description, @Nullable String type) {
        assertThat(Notes.visitType(Optional.of(description))).isEqualTo(Optional.ofNullable(type));
    }

    @Test
    void who_headed_an_office_or_a_mission_to_an_organization_is_listed_with_the_reason() {
        var extract = Publication.POCOM.read(
                TextFiles.with("positions-principals/secretary.xml", """
                    <principal-position><id>secretary</id><principals><principal><id>secr-1789</id>
                    <role-title-id>secretary</role-title-id><appointed><date>1789-09-26</date></appointed></principal>
                    </principals></principal-position>\
                    """).and("missions-orgs/oas.xml", """
                        <org-mission><id>oas</id><chiefs><chief><id>oas-1948</id><role-title-id>representative-to-oas</role-title-id>
                        <appointed><date>1948-01-02</date></appointed></chief></chiefs></org-mission>\
                        """));

        assertThat(extract.records()).isEqualTo(2);
        assertThat(extract.drafts()).isEmpty();
        assertThat(extract.leftOut())
                .extracting(Extract.Remark::localId)
                .containsExactlyInAnyOrder("oas-1948", "secr-1789");
        assertThat(extract.leftOut())
                .extracting(Extract.Remark::text)
                .anyMatch(text -> text.contains("no two states") && text.endsWith("Secretary"))
                .anyMatch(text -> text.contains("organization") && text.endsWith("Representative To Oas"));
    }
}
