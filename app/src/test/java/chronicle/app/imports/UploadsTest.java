package chronicle.app.imports;

import static chronicle.app.imports.Importing.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import chronicle.app.rest.Multipart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class UploadsTest extends RunningChronicle {
    @Autowired
    private JdbcTemplate sql;

    private static String visits(String id, String day) {
        return """
            <visits><visit><id>%s</id><start-date>%s</start-date><end-date>%s</end-date><visitor>President Uploaded</visitor>
            <from id="iceland">Iceland</from><description>Official visit.</description></visit></visits>\
            """.formatted(id, day, day);
    }

    private static Multipart edition(String name) {
        return new Multipart().field("source", "visits").field("edition", name);
    }

    private Reply send(Multipart form, String... headers) {
        return form.post(http, "/api/v1/imports", headers);
    }

    private long imports() {
        return sql.queryForObject("select count(*) from chronicle.import", Long.class);
    }

    @Test
    void files_come_along_as_they_are_or_in_an_archive_and_are_kept_until_the_import_has_ended() {
        var importing = new Importing(http, "visits");
        var asked = send(
                edition("uploaded")
                        .file("data/1961.xml", visits("u-1", "1961-05-04"))
                        .file(
                                "more.zip",
                                Multipart.zip(Map.of(
                                        "clone/data/1962.xml",
                                        visits("u-2", "1962-05-04"),
                                        "clone/README.md",
                                        "none"))),
                "Idempotency-Key",
                "upload-1");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.at("/location")).startsWith("upload sha-256:");
        var id = asked.at("/id");

        var plan = importing.reached(id, "planned");
        assertThat(plan.json().at("/records").asInt()).isEqualTo(2);
        assertThat(counts(plan).get("new")).isEqualTo(2);
        assertThat(kept(id)).isEqualTo(2);
    }

    private long kept(String id) {
        return sql.queryForObject("select count(*) from chronicle.import_file where import = ?", Long.class, id);
    }

    @Test
    void the_files_of_an_import_that_has_ended_are_forgotten() {
        var id = send(edition("cut short").file("a.xml", "<visits><visit>")).at("/id");

        await().until(() -> http.get("/api/v1/imports/" + id).at("/state").equals("failed"));

        assertThat(kept(id)).isZero();
    }

    @Test
    void the_same_files_under_the_same_key_are_one_import_and_others_are_refused() {
        var first = send(edition("twice").file("a.xml", visits("t-1", "1963-05-04")), "Idempotency-Key", "upload-2");
        var again = send(edition("twice").file("a.xml", visits("t-1", "1963-05-04")), "Idempotency-Key", "upload-2");
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        new Importing(http, "visits").reached(first.at("/id"), "planned");

        var other = send(edition("twice").file("a.xml", visits("t-1", "1963-05-05")), "Idempotency-Key", "upload-2");
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void what_is_no_edition_is_refused_with_the_reason_and_nothing_is_stored() {
        long before = imports();

        refused(edition("none"), "/files", "expected the XML files of an edition");
        refused(edition("text").file("notes.txt", "none"), "/files", "notes.txt");
        refused(edition("zip").file("broken.zip", "no archive"), "/files", "broken.zip is no ZIP archive");
        refused(
                edition("out").file("out.zip", Multipart.zip(Map.of("../../etc/a.xml", "<visits/>"))),
                "/files",
                "below one folder");
        refused(
                edition("twice").file("a.xml", "<visits/>").file("a.xml", "<visits/>"),
                "/files",
                "a.xml is there twice");
        refused(
                new Multipart().field("source", "newspapers").file("a.xml", "<visits/>"),
                "/source",
                "expected one of visits");
        assertThat(send(edition("more").field("loaction", "x").file("a.xml", "<visits/>"))
                        .slug())
                .isEqualTo("unknown-parameter");

        assertThat(imports()).isEqualTo(before);
    }

    private void refused(Multipart form, String pointer, String sentence) {
        var reply = send(form);
        assertThat(reply.slug()).as(reply.text()).isEqualTo("validation");
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/message")).contains(sentence);
    }
}
