package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs make of the exports: each is read by a library that this project did not write. */
class ExportsTest extends RunningChronicle {
    private static final String AID = "/api/v1/views/aid/US-to-AZ";
    private static final String ENTRY = "/api/v1/entries/export-of-a-visit";

    @BeforeEach
    void once_an_entry_with_a_history_and_words_that_need_care() {
        if (http.get(ENTRY).status() == 200) {
            return;
        }
        assertThat(http.post("/api/v1/entries", """
            {"id": "export-of-a-visit", "kind": "visit-paid", "on": "2004-05-01/2004-05-03",
             "event": {"visitor": "Rəşid, \\"the Elder\\"; Vəliyev", "from": "AZ", "to": "US"},
             "sources": [{"title": "Čas, 5; 7", "url": "https://example.org/j?a=1&b=2"},
                         {"title": "A diary", "says": {"on": "2004-05"}}]}\
            """).status()).isEqualTo(201);
        assertThat(http.post(ENTRY + "/corrections", """
            {"on": "2004-05-01/2004-05-04", "reason": "A day longer & <no> less"}\
            """, "If-Match", "\"1\"").status())
                .isEqualTo(201);
    }

    private static List<CSVRecord> rows(String csv) throws Exception {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    @Test
    void entries_as_a_table_are_the_entries_of_the_list_and_keep_their_code_book() throws Exception {
        var reply = http.get("/api/v1/exports/entries.csv?relation=AZ-US&kind=visit-paid");
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.header("Chronicle-Position")).isEqualTo(String.valueOf(head()));
        assertThat(reply.header("Link")).contains("<entries.csv-metadata.json>; rel=\"describedby\"");
        var rows = rows(reply.text());
        var listed = http.get("/api/v1/entries?relation=AZ-US&kind=visit-paid&limit=500&sort=recorded")
                .json()
                .get("items");
        assertThat(rows).extracting(row -> row.get("id")).containsExactlyElementsOf(listed.findValuesAsString("id"));
        var visit = rows.stream()
                .filter(row -> row.get("id").equals("export-of-a-visit"))
                .findFirst()
                .orElseThrow();
        assertThat(visit.get("earliest")).isEqualTo("2004-05-01");
        assertThat(visit.get("latest")).isEqualTo("2004-05-04");
        assertThat(visit.get("parties")).isEqualTo("AZ|US");
        assertThat(JsonMapper.shared()
                        .readTree(visit.get("event"))
                        .at("/visitor")
                        .asString())
                .isEqualTo("Rəşid, \"the Elder\"; Vəliyev");

        var book = http.get("/api/v1/exports/entries.csv-metadata.json");
        assertThat(book.header("Content-Type")).startsWith("application/csvm+json");
        CodeBooks.assertKept(book.json(), reply.text(), rows);
    }

    @Test
    void entries_as_known_earlier_are_those_of_then() throws Exception {
        var then = rows(http.get("/api/v1/exports/entries.csv?knownAt=@78").text());
        assertThat(then).hasSize(78).noneMatch(row -> Long.parseLong(row.get("position")) > 78);
        assertThat(http.get("/api/v1/exports/entries.csv?knownAt=@78").header("Cache-Control"))
                .contains("immutable");
        assertThat(http.get("/api/v1/exports/entries.csv?knowAt=@78").slug()).isEqualTo("unknown-parameter");
        assertThat(http.get("/api/v1/exports/entries.csv?status=retracted&knownAt=@78")
                        .text()
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/journal.ndjson",
                "/exports/entries.csv",
                "/exports/dyad-years.csv",
                "/relations/AZ-US/calendar.ics"
            })
    void an_export_is_a_file_that_need_not_be_sent_again(String path) {
        var extension = path.substring(path.lastIndexOf('.'));
        var reply = http.get("/api/v1" + path + "?knownAt=@78");
        assertThat(reply.header("ETag")).startsWith("\"").endsWith("-78\"");
        assertThat(reply.header("Content-Disposition"))
                .startsWith("attachment; filename=\"chronicle-")
                .endsWith("-78" + extension + "\"");
        var again = http.get("/api/v1" + path + "?knownAt=@78", "If-None-Match", reply.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        var now = http.get("/api/v1" + path);
        assertThat(now.header("ETag")).startsWith("W/");
        assertThat(http.get("/api/v1" + path, "If-None-Match", now.header("ETag"))
                        .status())
                .isEqualTo(304);
        var head = http.send("HEAD", "/api/v1" + path + "?knownAt=@78", new byte[0]);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(reply.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(reply.header("Content-Type"));
    }

    @Test
    void dyad_years_of_a_pair_or_a_party_are_those_rows_of_all() throws Exception {
        var path = "/api/v1/exports/dyad-years.csv?from=1990&until=1993&knownAt=@78";
        var all = rows(http.get(path).text());
        assertThat(rows(http.get(path + "&relation=US-AZ").text()))
                .extracting(CSVRecord::toMap)
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(row -> row.get("dyad").equals("AZ-US"))
                        .map(CSVRecord::toMap)
                        .toList());
        assertThat(rows(http.get(path + "&party=azssr").text()))
                .extracting(CSVRecord::toMap)
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(row ->
                                row.get("from").equals("azssr") || row.get("to").equals("azssr"))
                        .map(CSVRecord::toMap)
                        .toList());
    }

    @Test
    void a_dyad_year_says_what_was_so_on_its_last_day_and_how_sure_that_is() throws Exception {
        var reply = http.get("/api/v1/exports/dyad-years.csv?from=1990&until=1998&knownAt=@78");
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.header("Chronicle-Position")).isEqualTo("78");
        var rows = rows(reply.text());
        CodeBooks.assertKept(
                http.get("/api/v1/exports/dyad-years.csv-metadata.json").json(), reply.text(), rows);
        var towards = rows.stream()
                .filter(row -> row.get("from").equals("US") && row.get("to").equals("AZ"))
                .toList();
        assertThat(towards)
                .extracting(row -> row.get("year"))
                .containsExactly("1991", "1992", "1993", "1994", "1995", "1996", "1997");
        for (var row : towards) {
            for (var view : List.of("aid", "missions", "recognition")) {
                var answer = http.get(
                                "/api/v1/views/" + view + "/US-to-AZ?knownAt=@78&asOf=" + row.get("year") + "-12-31")
                        .json();
                assertThat(row.get(view).split("\\|"))
                        .containsExactlyInAnyOrderElementsOf(answer.at("/answers")
                                .valueStream()
                                .map(one -> one.at("/status").asString())
                                .distinct()
                                .toList());
                assertThat(row.get(view + "_certainty"))
                        .isEqualTo(answer.at("/certainty").asString());
            }
            var listed = http.get("/api/v1/entries?relation=AZ-US&limit=500&knownAt=@78&from=" + row.get("year")
                            + "-01-01&until=" + (Integer.parseInt(row.get("year")) + 1) + "-01-01")
                    .json();
            assertThat(row.get("entries"))
                    .isEqualTo(String.valueOf(listed.get("items").size()));
        }
        assertThat(http.get("/api/v1/exports/dyad-years.csv?from=1999&until=1999")
                        .slug())
                .isEqualTo("invalid-parameter");
        assertThat(http.get("/api/v1/exports/dyad-years.csv?from=1992-01-01").slug())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void a_calendar_puts_on_a_day_only_what_happened_on_that_day() throws Exception {
        var reply = http.get("/api/v1/relations/AZ-US/calendar.ics");
        assertThat(reply.header("Content-Type")).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(reply.text()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        Map<Boolean, List<CalendarComponent>> byDay = calendar.getComponents().stream()
                .collect(Collectors.partitioningBy(one -> one.getName().equals(Component.VEVENT)));
        var entries =
                http.get("/api/v1/entries?relation=AZ-US&limit=500").json().get("items");
        assertThat(calendar.getComponents()).hasSize(entries.size());
        assertThat(byDay.get(false))
                .isNotEmpty()
                .allMatch(one -> one.getProperty(Property.DTSTART).isEmpty());
        var visit = byDay.get(true).stream()
                .filter(one -> value(one, Property.UID).equals("export-of-a-visit@chronicle"))
                .findFirst()
                .orElseThrow();
        assertThat(value(visit, Property.DTSTART)).isEqualTo("20040501");
        assertThat(value(visit, Property.DTEND)).isEqualTo("20040505");
        assertThat(value(visit, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(visit, Property.SUMMARY)).contains("Rəşid, \"the Elder\"; Vəliyev");
        assertThat(reply.text().lines())
                .allMatch(line -> line.getBytes(UTF_8).length <= 75)
                .contains("PRODID:-//Chronicle//Relations//EN");
        assertThat(http.get("/api/v1/relations/US-AZ/calendar.ics").status()).isEqualTo(308);
        assertThat(http.get("/api/v1/relations/AZ-FJ/calendar.ics").slug()).isEqualTo("not-found");
    }

    private static String value(CalendarComponent component, String property) {
        return component.<Property>getRequiredProperty(property).getValue();
    }

    @Test
    void a_feed_tells_the_changes_of_a_relation_page_by_page() throws Exception {
        var path = "/api/v1/relations/AZ-US/feed.atom?limit=2";
        var reply = http.get(path);
        assertThat(reply.header("Content-Type")).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(reply.text()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).contains("AZ-US");
        assertThat(feed.getEntries()).hasSize(2);
        var changes = http.get("/api/v1/changes?relation=AZ-US&limit=3").json().get("items");
        assertThat(feed.getEntries().getFirst().getTitle())
                .startsWith(changes.at("/0/title").asString());
        assertThat(feed.getEntries().getFirst().getAuthor())
                .isEqualTo(changes.at("/0/by").asString());
        var next = feed.getLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .map(SyndLink::getHref)
                .findFirst()
                .orElseThrow();
        SyndFeed second = new SyndFeedInput()
                .build(new StringReader(
                        http.get(next.substring(address().length())).text()));
        assertThat(second.getEntries().getFirst().getTitle())
                .startsWith(changes.at("/2/title").asString());
        assertThat(second.getUri()).isEqualTo(feed.getUri());
        assertThat(http.get(path, "If-None-Match", reply.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void an_entry_as_linked_data_tells_who_made_what_of_what() throws Exception {
        var reply = http.get(ENTRY, "Accept", "application/ld+json");
        assertThat(reply.header("Content-Type")).startsWith("application/ld+json");
        assertThat(reply.header("ETag")).isNotEqualTo(http.get(ENTRY).header("ETag"));
        Set<String> triples = JsonLd.expand(JsonDocument.of(new StringReader(reply.text()))).get().stream()
                .map(node -> (JsonObject) node)
                .flatMap(node -> node.keySet().stream().map(name -> node.getString("@id") + " " + name))
                .collect(Collectors.toSet());
        assertThat(JsonLd.flatten(JsonDocument.of(new StringReader(reply.text()))).get().asJsonArray().stream()
                        .map(JsonValue::asJsonObject)
                        .filter(node -> node.getString("@id").startsWith("https://example.org/")))
                .as("a source is told of nothing that only this entry has of it")
                .isEmpty();
        var prov = "http://www.w3.org/ns/prov#";
        var second = address() + ENTRY + "/revisions/2";
        assertThat(triples)
                .contains(
                        second + " " + prov + "wasRevisionOf",
                        second + " " + prov + "wasGeneratedBy",
                        second + " " + prov + "hadPrimarySource",
                        second + " " + prov + "wasQuotedFrom",
                        second + " " + prov + "qualifiedPrimarySource",
                        second + " " + prov + "qualifiedQuotation",
                        second + " http://purl.org/dc/terms/temporal",
                        second + "#edit " + prov + "wasAssociatedWith",
                        second + "#edit http://purl.org/dc/terms/description",
                        address() + ENTRY + "/revisions/1 " + prov + "invalidatedAtTime",
                        address() + "/api/v1/changes?by=administrator#editor @type");
        assertThat(http.get(ENTRY, "Accept", "application/json")
                        .json()
                        .at("/revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.get(ENTRY).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void an_answer_is_cited_with_the_address_at_which_it_stands_for_good() throws Exception {
        var asked = AID + "?asOf=1995-01-01";
        var csl = http.get(asked, "Accept", "application/vnd.citationstyles.csl+json");
        assertThat(csl.header("Content-Type")).startsWith("application/vnd.citationstyles.csl+json");
        JsonNode item = csl.json().get(0);
        assertThat(item.at("/type").asString()).isEqualTo("dataset");
        assertThat(item.at("/title").asString()).contains("US-to-AZ", "1995-01-01", "restricted");
        assertThat(item.at("/URL").asString()).isEqualTo(address() + asked + "&knownAt=@" + head());
        var answer = http.get(asked + "&knownAt=@" + head()).json();
        assertThat(answer.at("/status").asString()).isEqualTo("restricted");

        var bib = http.get(AID + "/citation.bib?asOf=1995-01-01&knownAt=@78");
        assertThat(bib.header("Content-Type")).startsWith("application/x-bibtex");
        assertThat(bib.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"chronicle-aid-US-to-AZ-1995-01-01-k78.bib\"");
        var parsed = new BibTeXParser().parse(new StringReader(bib.text()));
        assertThat(parsed.getEntries()).hasSize(1);
        var entry = parsed.getEntries().values().iterator().next();
        assertThat(entry.getField(new Key("url")).toUserString()).isEqualTo(address() + asked + "&knownAt=@78");
        assertThat(http.get(URI.create(entry.getField(new Key("url")).toUserString())
                                .toString()
                                .substring(address().length()))
                        .status())
                .isEqualTo(200);
        for (var cited : List.of(
                AID + "/unfolding/citation.json",
                "/api/v1/relations/AZ-US/state/citation.json?asOf=1995-01-01",
                ENTRY + "/citation.json",
                "/api/v1/entries/citation.json?relation=AZ-US&kind=visit-paid",
                "/api/v1/views/missions/citation.json?asOf=1992-03-16",
                "/api/v1/relations/AZ-US/compare/citation.json?asOf=1992-01-01&toAsOf=1995-01-01")) {
            assertThat(http.get(cited).json().at("/0/URL").asString())
                    .as(cited)
                    .startsWith(address() + cited.replaceFirst("/citation.json.*", ""))
                    .endsWith("nownAt=@" + head());
        }
        assertThat(http.get(AID + "/citation.txt").slug()).isEqualTo("not-found");
        assertThat(http.get(AID + "/citation.bib?knowAt=@1").slug()).isEqualTo("unknown-parameter");
        assertThat(http.get(AID).header("Content-Type")).startsWith("application/json");
    }
}
