package chronicle.seed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an article of the guide. */
class GuideTest {

    private static Extract article(String name, String... items) {
        return Publication.RDCR.read(
                TextFiles.with("articles/" + name + ".xml", """
                    <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>%s</body></text></TEI>\
                    """.formatted(String.join("", items))));
    }

    /** An item, of whose head the date is marked up. */
    private static String item(String head, String date, String prose) {
        return item("%s, <date when=\"%s\">%s</date>.".formatted(head, date, date), prose);
    }

    private static String item(String head, String prose) {
        return "<div type=\"timeline\"><head>%s</head><p>%s</p></div>".formatted(head, prose);
    }

    /** All that is told, as day, kind and whatever the event says. */
    private static Stream<String> told(Extract extract) {
        return extract.drafts().stream()
                .map(SourceDraft::statement)
                .map(statement -> statement.on().text() + " "
                        + statement
                                .event()
                                .toString()
                                .replaceAll("Optional\\[([^\\]]*)\\]", "$1")
                                .replaceAll("(?:, city=)?Optional\\.empty", "")
                                .replaceAll("\\b\\w+=", ""));
    }

    private static Stream<String> leftOut(Extract extract) {
        return extract.leftOut().stream().map(Extract.Remark::text);
    }

    private static Optional<String> noteOf(Extract extract, String kind) {
        return extract.drafts().stream()
                .filter(draft -> draft.localId().endsWith(kind))
                .findFirst()
                .flatMap(draft -> draft.statement().margin().note());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It did so on December 25, 1991, not in May 1990. | 1991-12-25
        It did so on Dec 25, 1991, in Room 4, 1991.      | 1991-12-25
        On December 25, 1991, after August 1, 1991.      | 1991
        """)
    void the_day_is_taken_from_the_prose_only_if_it_is_the_only_one_of_that_year(String prose, String on) {
        assertThat(told(article("azerbaijan", item("U.S. Recognition of Azerbaijan", "1991", prose))))
                .containsExactly(on + " StateRecognized[US, AZ]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It did so on April 27, 1993.             | 1993-04-27
        It did so on April 27, or May 3, 1993.   | 1993-05-03
        On May 3, 1993, and again on May 4, 1993 | 1993
        Nobody knows when.                       | [1933,1993]
        On May 3, 1933, or else on May 4, 1993.  | [1933,1993]
        """)
    void a_date_marked_up_with_another_year_than_it_reads_is_settled_by_the_prose_or_left_open(
            String prose, String on) {
        var extract = article("eritrea", item("U.S. Recognition of Eritrea, <date when=\"1933\">1993</date>.", prose));

        assertThat(told(extract)).containsExactly(on + " StateRecognized[US, ER]");
        assertThat(extract.broken())
                .extracting(Extract.Remark::text)
                .containsExactly("the date is marked up as 1933 and reads 1993");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        U.S. Recognition of Azerbaijan, <date>1991</date>.                                       | 1991
        U.S. Recognition of Azerbaijan, 1991.                                                    | 1991
        U.S. Recognition of Azerbaijan, <date when="1991">1991</date> and <date when="1992"/>    | none
        U.S. Recognition of Azerbaijan.                                                          | none
        """)
    void a_year_that_is_not_marked_up_is_read_where_it_stands_alone(String head, String on) {
        var extract = article("azerbaijan", item(head, ""));

        if (on.equals("none")) {
            assertThat(told(extract)).isEmpty();
            assertThat(leftOut(extract)).singleElement().asString().contains("no year, or several");
        } else {
            assertThat(told(extract)).containsExactly(on + " StateRecognized[US, AZ]");
        }
    }

    @Test
    void one_head_may_tell_two_things_and_one_that_tells_nothing_is_listed() {
        assertThat(told(article(
                        "azerbaijan",
                        item("Establishment of Diplomatic Relations and the American Embassy in Baku", "1992", ""))))
                .containsExactly("1992 RelationsEstablished[[US, AZ]]", "1992 MissionOpened[US, AZ, EMBASSY, Baku]");

        var treaty = article("azerbaijan", item("Treaty of Commerce", "1850", ""));
        assertThat(told(treaty)).isEmpty();
        assertThat(leftOut(treaty)).singleElement().asString().contains("Treaty of Commerce");
    }

    @Test
    void a_part_of_a_head_that_is_not_told_is_listed() {
        var extract = article(
                "argentina",
                item("Establishment of Diplomatic Relations and the American Mission in Buenos Ayres", "1823", ""));

        assertThat(told(extract)).containsExactly("1823 RelationsEstablished[[US, AR]]");
        assertThat(leftOut(extract))
                .containsExactly("this part of the head is not told: the American Mission in Buenos Ayres");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        azerbaijan | U.S. Recognition of Ruritania                                | nothing
        azerbaijan | Azerbaijani Recognition of the United States                 | StateRecognized[AZ, US]
        germany    | Recognition of the German Democratic Republic                | StateRecognized[US, DDDE]
        benin      | U.S. Recognition of Dahomey’s Independence                   | StateRecognized[US, BJ]
        peru       | United States Recognition of the Peru-Bolivian Confederation | StateRecognized[US, peru-bolivian-confederation]
        france     | U.S. Recognition of the Provisional Government of the French Republic | nothing
        montenegro | Recognition of Independent Montenegro Withdrawn by the United States  | RecognitionWithdrawn[US, ME]
        german-democratic-republic | Division of Germany and U.S. Non-Recognition of GDR | RecognitionWithheld[US, DDDE]
        yemen      | Closure of Embassy Aden (South Yemen)                        | MissionClosed[US, YDYE, EMBASSY, Aden]
        """)
    void a_head_is_told_of_the_party_that_it_names(String article, String head, String event) {
        assertThat(told(article(article, item(head, "1974", ""))))
                .containsExactlyElementsOf(event.equals("nothing") ? List.of() : List.of("1974 " + event));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        antigua-barbuda | American Embassy at St. Johns Closed              | MissionClosed[US, AG, EMBASSY, St. Johns]
        lebanon     | American Legation in Beirut Raised to Embassy         | MissionReranked[US, LB, LEGATION, EMBASSY, Beirut]
        estonia     | American Legation established at Tallinn              | MissionOpened[US, EE, LEGATION, Tallinn]
        congo-republic | Reopening of Embassy Brazzaville                   | MissionOpened[US, CG, EMBASSY, Brazzaville]
        luxembourg  | Closure of Legation Luxembourg                        | MissionClosed[US, LU, LEGATION]
        afghanistan | Suspension of Embassy Operations in Kabul              | MissionSuspended[US, AF, EMBASSY, Kabul]
        mali        | Establishment of the American Embassy in the Federation of Mali | MissionOpened[US, ML, EMBASSY]
        china       | Establishment of U.S. Liaison Office in Beijing       | MissionOpened[US, CN, OTHER, Beijing]
        czechoslovakia | Establishment of American Legation to Embassy Status | MissionReranked[US, CSHH, LEGATION, EMBASSY]
        andorra     | Establishment of Andorran Embassy                     | MissionOpened[AD, US, EMBASSY, Washington]
        netherlands | Establishment of the Dutch Legation to the United States | MissionOpened[NL, US, LEGATION, Washington]
        poland      | Elevation of Polish Legation to Embassy Status        | MissionReranked[PL, US, LEGATION, EMBASSY, Washington]
        genoa       | The first Genovese consulate in the United States was established at Philadelphia in October | MissionOpened[genoa, US, CONSULATE, Philadelphia]
        """)
    void a_mission_is_told_with_whose_it_is_and_the_city_alone(String article, String head, String event) {
        assertThat(told(article(article, item(head, "1950", "")))).containsExactly("1950 " + event);
    }

    @Test
    void legations_are_those_of_both() {
        assertThat(told(article("australia", item("Elevation of Legations to Embassy Status", "1946", ""))))
                .containsExactly(
                        "1946 MissionReranked[US, AU, LEGATION, EMBASSY]",
                        "1946 MissionReranked[AU, US, LEGATION, EMBASSY]");
    }

    @Test
    void a_mission_moves_from_where_the_article_has_told_that_it_stands() {
        var extract = article(
                "greece",
                item("American Embassy Returned to Athens", "1944", ""),
                item("Opening of American Embassy in London", "1941", ""),
                item("American Embassy Moved to Cairo", "1943", ""));

        assertThat(told(extract))
                .containsExactly(
                        "1941 MissionOpened[US, GR, EMBASSY, London]",
                        "1943 MissionMoved[US, GR, EMBASSY, London, Cairo]",
                        "1944 MissionMoved[US, GR, EMBASSY, Cairo, Athens]");
        assertThat(leftOut(article("belize", item("Embassy Moved to Belmopan", "2006", ""))))
                .singleElement()
                .asString()
                .contains("Belmopan");
    }

    @Test
    void embassies_end_with_relations_and_come_back_with_them() {
        var extract = article(
                "turkey",
                item("Establishment of the American Embassy in Constantinople", "1906", ""),
                item("Establishment of Consulate in Smyrna", "1906", ""),
                item("Diplomatic Relations Severed", "1917", ""),
                item("Diplomatic Relations Reestablished", "1927", ""));

        assertThat(told(extract))
                .containsExactly(
                        "1906 MissionOpened[US, TR, EMBASSY, Constantinople]",
                        "1906 MissionOpened[US, TR, CONSULATE, Smyrna]",
                        "1917 RelationsSevered[[US, TR]]",
                        "1917 MissionSuspended[US, TR, EMBASSY, Constantinople]",
                        "1927 RelationsResumed[[US, TR]]",
                        "1927 MissionResumed[US, TR, EMBASSY, Constantinople]");
        assertThat(noteOf(extract, "mission-suspended"))
                .hasValueSatisfying(note -> assertThat(note)
                        .startsWith("Diplomatic Relations Severed, 1917.")
                        .endsWith("with the relations it ended."));
    }

    @Test
    void an_embassy_does_not_come_back_with_relations_where_its_own_reopening_is_told() {
        assertThat(told(article(
                        "cambodia",
                        item("Establishment of the American Embassy in Cambodia", "1952", ""),
                        item("Diplomatic Relations Severed", "1965", ""),
                        item("Diplomatic Relations Reestablished", "1969", "It was on July 2, 1969."),
                        item("American Embassy in Cambodia Reopened", "1969", "It was on August 16, 1969."))))
                .containsExactly(
                        "1952 MissionOpened[US, KH, EMBASSY]",
                        "1965 RelationsSevered[[US, KH]]",
                        "1965 MissionSuspended[US, KH, EMBASSY]",
                        "1969-07-02 RelationsResumed[[US, KH]]",
                        "1969-08-16 MissionOpened[US, KH, EMBASSY]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The United States closed the Embassy in Saigon on April 29, 1975.                 | true
        Vietnam severed diplomatic relations with the United States.                      | true
        The coup was not recognized. Later the embassy was closed, and others severed it. | false
        """)
    void an_interruption_ends_missions_only_where_its_first_sentence_says_so(String prose, boolean ends) {
        var extract = article(
                "vietnam",
                item("Establishment of the American Embassy in Saigon", "1952", ""),
                item("Relations Interrupted", "1974", prose));

        assertThat(told(extract).anyMatch(event -> event.contains("MissionSuspended")))
                .isEqualTo(ends);
    }

    @Test
    void with_a_cessation_or_a_dissolution_missions_of_every_rank_end() {
        assertThat(told(article(
                        "baden",
                        item("Establishment of Consulate in Karlsruhe", "1832", ""),
                        item("Cessation of Relations", "1917", ""))))
                .containsExactly(
                        "1832 MissionOpened[US, baden, CONSULATE, Karlsruhe]",
                        "1917 RelationsSevered[[US, baden]]",
                        "1917 MissionClosed[US, baden, CONSULATE, Karlsruhe]");
        assertThat(told(article(
                        "czechoslovakia",
                        item("Establishment of American Embassy in Prague", "1945", ""),
                        item("Dissolution of Czechoslovakia", "1992", ""))))
                .containsExactly(
                        "1945 MissionOpened[US, CSHH, EMBASSY, Prague]",
                        "1992 StateDissolved[CSHH]",
                        "1992 MissionClosed[US, CSHH, EMBASSY, Prague]");
    }

    @Test
    void the_missions_of_a_state_whose_place_another_took_go_on_as_the_other_s() {
        assertThat(told(article(
                        "russia",
                        item("American Embassy Established in Moscow", "1933", ""),
                        item("Establishment of Diplomatic Relations with Russia", "1991-12-31", ""))))
                .containsExactly(
                        "1933 MissionOpened[US, SUHH, EMBASSY, Moscow]",
                        "1991-12-25 MissionClosed[US, SUHH, EMBASSY, Moscow]",
                        "1991-12-25 MissionOpened[US, RU, EMBASSY, Moscow]",
                        "1991-12-31 RelationsEstablished[[US, RU]]");
    }

    @Test
    void an_interruption_over_a_time_begins_and_ends() {
        assertThat(told(article(
                        "costa-rica",
                        item("Interruption of Relations, <date from=\"1917\" to=\"1922\">1917-1922</date>.", ""))))
                .containsExactly("1917 RelationsInterrupted[[US, CR]]", "1922 RelationsResumed[[US, CR]]");
    }

    @Test
    void what_two_articles_tell_alike_is_told_once_and_listed() {
        var item = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>%s</body></text></TEI>"
                .formatted(item("U.S. Recognition of Italian Independence", "1861", "On April 11, 1861."));
        var extract =
                Publication.RDCR.read(TextFiles.with("articles/genoa.xml", item).and("articles/italy.xml", item));

        assertThat(told(extract)).containsExactly("1861-04-11 StateRecognized[US, IT]");
        assertThat(leftOut(extract)).singleElement().asString().startsWith("the same is told already: by genoa/");
    }
}
