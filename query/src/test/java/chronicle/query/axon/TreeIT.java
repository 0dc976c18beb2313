package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvents;
import chronicle.events.JournalLine;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.TreeQuestions;
import chronicle.query.postgres.TreeTable;
import chronicle.query.postgres.WrittenJournal;
import chronicle.query.proof.Canonical;
import chronicle.query.proof.GrowingTree;
import chronicle.query.proof.Hash;
import chronicle.query.proof.TreeHead;
import chronicle.query.question.Unanswered;
import chronicle.query.question.Unanswered.Why;
import chronicle.query.timeline.Aid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tree over the journal grows with it, and proves it. */
class TreeIT {

    private static final Path STORED_FORMS = Path.of("../command/src/test/resources/corpus/journal.ndjson");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static Server server;

    private final TreeQuestions tree = new TreeQuestions(server.application(), Chronicle.PATIENCE);
    private final WrittenJournal journal = new WrittenJournal(server.owner());

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.empty();
    }

    @Test
    void the_leaf_of_every_form_ever_stored_is_the_canonical_json_of_its_line_in_the_export() throws Exception {
        List<WrittenJournal.Act> acts =
                Files.readAllLines(STORED_FORMS).stream().map(TreeIT::act).toList();
        journal.append(acts);

        List<String> exported = new ArrayList<>();
        new EntryQuestions(server.application(), Duration.ZERO).exportJournal(Long.MAX_VALUE, exported::add);

        assertThat(exported).hasSameSizeAs(acts);
        for (JournalLine line : journal.after(0, acts.size())) {
            String export = exported.get((int) line.position() - 1);
            assertThat(JSON.readTree(export)).isEqualTo(JSON.readTree(JSON.writeValueAsString(plain(line))));
            assertThat(new String(tree.leaf(line.position()), UTF_8))
                    .isEqualTo(new String(Canonical.of(export), UTF_8));
        }
    }

    @Test
    void it_grows_with_the_journal_and_proves_every_line_and_every_step() {
        try (Chronicle chronicle = Chronicle.running(server, List.of(new Aid()))) {
            chronicle.record(section907Enacted());
            chronicle.record(waiverGranted());
            TreeHead two = tree.head();
            chronicle.retract("waiver-granted", "a trial");
            chronicle.reinstate("waiver-granted", "no trial");
            chronicle.record(bakuEmbassyOpened());
            TreeHead five = tree.head(5);

            assertThat(five).isEqualTo(new TreeHead(5, grown(5).root())).isEqualTo(tree.head());
            assertThat(tree.head(2)).isEqualTo(two).isEqualTo(grown(2).head());
            assertThat(tree.consistency(2, 5).isProvedBy(two, five)).isTrue();
            for (long position = 1; position <= 5; position++) {
                assertThat(tree.inclusion(position, 5).isProvedBy(five)).isTrue();
                assertThat(tree.inclusion(position, 5).leaf()).isEqualTo(Hash.ofLeaf(tree.leaf(position)));
            }
        }
    }

    @Test
    void whoever_takes_over_goes_on_where_the_tree_ends_whatever_the_token_says() {
        try (Chronicle chronicle = Chronicle.running(server, List.of(new Aid()))) {
            chronicle.record(section907Enacted());
            chronicle.record(waiverGranted());
            tree.head(2);
        }
        server.execute("delete from chronicle.token where processor = 'tree'");
        try (ViewProcessors second = Chronicle.processors(server, List.of(new Aid()), "two")) {
            second.start();
            journal.append(1, section907Again(), Provenance.of("editor"));

            assertThat(tree.head(3)).isEqualTo(grown(3).head());
        }
    }

    private static EntryRecorded section907Again() {
        return new EntryRecorded("again", section907Enacted().statement());
    }

    @Test
    void what_is_not_there_yet_is_refused() {
        try (Chronicle chronicle = Chronicle.running(server, List.of(new Aid()))) {
            chronicle.record(section907Enacted());
            chronicle.record(waiverGranted());
            tree.head(2);

            refused(Why.NOT_FOUND, () -> tree.leaf(3));
            refused(Why.NOT_FOUND, () -> tree.head(3));
            refused(Why.NOT_FOUND, () -> tree.inclusion(3, 3));
            refused(Why.NOT_FOUND, () -> tree.inclusion(1, 3));
            refused(Why.NOT_YET_RECORDED, () -> tree.inclusion(2, 1));
            refused(Why.NOT_FOUND, () -> tree.consistency(1, 3));
            refused(Why.INVALID_PARAMETER, () -> tree.consistency(2, 1));
        }
    }

    @Test
    void it_waits_for_a_tree_that_is_behind_and_gives_up() {
        journal.append(1, section907Again(), Provenance.of("editor"));
        TreeQuestions hasty = new TreeQuestions(server.application(), Duration.ofMillis(30));

        assertThat(hasty.head()).isEqualTo(new TreeHead(0, Hash.EMPTY));
        refused(Why.VIEW_BEHIND, () -> hasty.inclusion(1, 1));
        assertThat(hasty.leaf(1)).isNotEmpty();
    }

    @Test
    void it_never_grows_beyond_a_line_that_is_missing() throws Exception {
        for (int i = 0; i < 3; i++) {
            journal.append(i + 1, section907Again(), Provenance.of("editor"));
        }
        server.execute("set session_replication_role = replica; delete from chronicle.journal where position = 2;"
                + " reset session_replication_role");

        try (Connection connection = server.application().getConnection()) {
            assertThatThrownBy(() -> new TreeTable().grow(connection, 3)).hasMessageContaining("no line 2");
        }
        assertThat(tree.size()).isZero();
    }

    @Test
    void nothing_of_it_is_changed_or_taken_away() throws Exception {
        journal.append(1, section907Again(), Provenance.of("editor"));
        try (Connection connection = server.application().getConnection()) {
            new TreeTable().grow(connection, 1);
        }
        for (String sql : new String[] {
            "update chronicle.tree_node set level = 0",
            "delete from chronicle.tree_node",
            "truncate chronicle.tree_node",
            "delete from chronicle.tree_head",
            "update chronicle.tree_key set public_key = ''"
        }) {
            assertThatThrownBy(() -> server.execute(sql))
                    .as("the owner: %s", sql)
                    .hasStackTraceContaining("append-only");
            assertThatThrownBy(() -> application(sql)).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    private static void application(String sql) throws SQLException {
        try (Connection connection = server.application().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Why why, Runnable question) {
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(question::run)
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    /** The tree as anybody grows it from the leaves alone. */
    private GrowingTree grown(int size) {
        GrowingTree grown = new GrowingTree();
        for (int position = 1; position <= size; position++) {
            grown.append(Hash.ofLeaf(tree.leaf(position)));
        }
        return grown;
    }

    /** The line of the export as the contract tells it, from what was meant. */
    private static Map<String, Object> plain(JournalLine line) {
        Map<String, Object> payload = Trees.write(line.event());
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("position", line.position());
        plain.put("recordedAt", line.recordedAt().toString());
        plain.put("type", ChronicleEvents.name(line.event()));
        plain.put("revision", line.revision());
        plain.putAll(payload);
        plain.put("by", line.provenance().actor());
        line.provenance().reason().ifPresent(reason -> plain.put("reason", reason));
        line.provenance().origin().ifPresent(origin -> plain.put("origin", Trees.write(origin)));
        return plain;
    }

    private static WrittenJournal.Act act(String stored) {
        Map<String, Object> row = JSON.readValue(stored, new TypeReference<>() {});
        return new WrittenJournal.Act(
                (Integer) row.get("revision"),
                Trees.chronicleEvent((String) row.get("type"), member(row, "payload")),
                Trees.provenance(member(row, "metadata")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> row, String name) {
        return (Map<String, Object>) row.get(name);
    }
}
