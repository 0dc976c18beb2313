package chronicle.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.proof.Signer;
import chronicle.query.proof.Canonical;
import chronicle.query.proof.GrowingTree;
import chronicle.query.proof.Hash;
import chronicle.query.proof.TreeHead;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An exported journal is verified without a database. */
class VerifyTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Signer SIGNER = Signer.first(NOW);

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>(IntStream.rangeClosed(1, 9)
            .mapToObj(position ->
                    "{\"position\": " + position + ", \"by\": \"historian\", \"entry\": \"e" + position + "\"}")
            .toList());

    @BeforeEach
    void keep() throws IOException {
        write("head.json", JsonMapper.shared().writeValueAsString(SIGNER.sign(tree(9), NOW)));
        write(
                "heads.ndjson",
                JsonMapper.shared().writeValueAsString(SIGNER.sign(tree(4), NOW)) + "\n"
                        + JsonMapper.shared().writeValueAsString(SIGNER.sign(tree(7), NOW)) + "\n");
        write(
                "keys.json",
                JsonMapper.shared()
                        .writeValueAsString(Map.of("items", SIGNER.chain().keys())));
    }

    private TreeHead tree(int size) {
        var tree = new GrowingTree();
        lines.subList(0, size).forEach(line -> tree.append(Hash.ofLeaf(Canonical.of(line))));
        return tree.head();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private record Said(int code, String words) {}

    private Said verify(Consumer<List<String>> deed, String... more) throws IOException {
        deed.accept(lines);
        write("journal.ndjson", String.join("\n", lines) + "\n");
        var arguments = new ArrayList<>(List.of("--journal", path("journal.ndjson")));
        arguments.addAll(List.of(more));
        return said(arguments);
    }

    private static Said said(List<String> arguments) {
        var words = new StringWriter();
        int code = Shell.run(new PrintWriter(words), new Verify(), arguments.toArray(String[]::new));
        return new Said(code, words.toString());
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    @Test
    void an_honest_journal_is_sound_whatever_came_after_the_head_and_however_it_is_spaced() throws IOException {
        var said = verify(
                journal -> {
                    journal.set(2, "{ \"entry\":\"e3\",   \"by\":\"historian\", \"position\":3 }");
                    journal.add("{\"position\": 10}");
                },
                "--head",
                path("head.json"),
                "--head",
                path("heads.ndjson"),
                "--keys",
                path("keys.json"));

        assertThat(said.words())
                .contains(
                        "10 lines", "held to 3", "largest that agrees has size 9", "signatures were checked", "Sound");
        assertThat(said.code()).isZero();
    }

    @Test
    void without_a_head_it_only_says_what_the_root_is() throws IOException {
        var root = tree(9).root().hex();

        var said = verify(_ -> {});

        assertThat(said.words()).contains(root, "none given").doesNotContain("Sound");
        assertThat(said.code()).isZero();
    }

    @Test
    void a_line_that_was_changed_lies_between_two_heads() throws IOException {
        var said = verify(
                journal -> journal.set(5, journal.get(5).replace("historian", "mallory")),
                "--head",
                path("head.json"),
                "--head",
                path("heads.ndjson"));

        assertThat(said.words())
                .contains("of the lines 5 to 7 at least one was rewritten", "signatures were not checked", "NOT SOUND");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void lines_that_are_missing_twice_or_moved_are_named() throws IOException {
        assertThat(verify(journal -> journal.remove(5), "--head", path("head.json"))
                        .words())
                .contains("First bad position: 6", "there is no line of position 6; the next one is 7");
        lines.add(5, "{\"position\": 6}");
        assertThat(verify(journal -> journal.add(3, journal.get(2)), "--head", path("head.json"))
                        .words())
                .contains("First bad position: 4", "there is another line of position 3");
        lines.remove(3);
        assertThat(verify(journal -> Collections.swap(journal, 0, 1), "--head", path("head.json"))
                        .words())
                .contains("First bad position: 1");
    }

    @Test
    void a_tail_that_was_cut_off_is_missed() throws IOException {
        var said = verify(journal -> journal.subList(6, 9).clear(), "--head", path("head.json"));

        assertThat(said.words()).contains("First bad position: 7", "ends at position 6", "head of size 9", "cut off");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void what_is_not_json_is_named() throws IOException {
        assertThat(verify(journal -> journal.set(3, "{\"position\": 4"), "--head", path("head.json"))
                        .words())
                .contains("First bad position: 4", "line 4 of the file is not JSON");
    }

    @Test
    void a_head_that_nobody_signed_is_not_believed() throws IOException {
        write(
                "head.json",
                JsonMapper.shared().writeValueAsString(Signer.first(NOW).sign(tree(9), NOW)));

        var said = verify(_ -> {}, "--head", path("head.json"), "--keys", path("keys.json"));

        assertThat(said.words()).contains("not signed by a key that is vouched for", "NOT SOUND");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_found_out_is_said_in_a_sentence() throws IOException {
        write("half.json", "{\"size\": 9, \"root\": \"" + tree(9).root() + "\"}");
        write("none.json", "[]");
        for (var arguments : List.of(
                List.of("--head", path("half.json")),
                List.of("--head", path("keys.json")),
                List.of("--keys", path("none.json")),
                List.of("--keys", path("head.json")),
                List.of("--head", path("nowhere.json")),
                List.of("--chronicle.data=" + folder))) {
            var said = verify(_ -> {}, arguments.toArray(String[]::new));
            assertThat(said.code()).as(arguments.toString()).isEqualTo(2);
            assertThat(said.words()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
        var nowhere = said(List.of("--chronicle.data=" + folder.resolve("nowhere")));
        assertThat(nowhere.words()).contains("There is no chronicle in");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }
}
