package chronicle.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.wiring.DatabaseAlone;
import chronicle.query.postgres.EntryQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported journal becomes the same chronicle again, or none. */
class LoadTest extends RunningChronicle {
    @TempDir
    private Path folder;

    private record Said(int code, String words) {}

    private Said load(List<String> lines, String... more) throws IOException {
        var file = folder.resolve("journal.ndjson");
        Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
        var words = new StringWriter();
        var arguments =
                new ArrayList<>(List.of("--from", file.toString(), "--chronicle.data=" + folder.resolve("data")));
        arguments.addAll(List.of(more));
        int code = Shell.run(new PrintWriter(words), new Load(), arguments.toArray(String[]::new));
        return new Said(code, words.toString());
    }

    @Test
    void a_journal_is_loaded_as_it_was_or_not_at_all() throws IOException {
        var entry = "/api/v1/entries/loaded-visit";
        http.post("/api/v1/entries", """
            {"id": "loaded-visit", "kind": "visit-paid", "on": "2004-05-01", "event": {"visitor": "Ə", "from": "AZ",
             "to": "US"}, "sources": [{"title": "A"}], "reason": "é"}\
            """, "Idempotency-Key", "load-1");
        http.post(entry + "/retractions", "{\"reason\": \"no\"}", "If-Match", "\"1\"");
        http.post(entry + "/reinstatements", "{\"reason\": \"yes\"}", "If-Match", "\"2\"");
        long end = head();
        var lines = http.get("/api/v1/exports/journal.ndjson?knownAt=@" + end)
                .text()
                .lines()
                .toList();
        var head = folder.resolve("head.json");
        Files.writeString(head, http.get("/api/v1/changes/head").text());
        assertThat(lines).hasSize((int) end);

        var gap = new ArrayList<>(lines);
        gap.remove(3);
        assertThat(load(gap)).satisfies(said -> assertThat(said.words()).contains("Line 4 is refused", "position 5"));
        var revision = new ArrayList<>(lines);
        revision.replaceAll(line -> line.replace("\"revision\":2", "\"revision\":3"));
        assertThat(load(revision).words()).contains("does not follow");
        var member = new ArrayList<>(lines);
        member.set(0, lines.getFirst().replaceFirst("\\{", "{\"more\":1,"));
        assertThat(load(member).words()).contains("Line 1 is refused", "would tell it otherwise");
        var changed = new ArrayList<>(lines);
        changed.set(0, lines.getFirst().replaceFirst("\"by\":\"[^\"]*\"", "\"by\":\"another\""));
        assertThat(load(changed, "--head", head.toString()))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.words()).contains("another root", "Nothing was stored"));

        var loaded = load(lines, "--head", head.toString());
        assertThat(loaded.words()).contains("Sound: of the lines 1 to " + end, "Loaded.");
        assertThat(loaded.code()).isZero();
        var again = load(lines);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.words()).contains("has " + end + " lines already");
        List<String> told = new ArrayList<>();
        try (var copy = DatabaseAlone.open(List.of("--chronicle.data=" + folder.resolve("data")))) {
            new EntryQuestions(copy.source(), Duration.ZERO).exportJournal(Long.MAX_VALUE, told::add);
        }
        assertThat(told).isEqualTo(lines);
    }
}
