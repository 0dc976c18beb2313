package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.oracle.RandomJournal;
import chronicle.query.proof.AuditReport;
import chronicle.query.proof.Claim;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.Seal;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.Span;
import chronicle.query.proof.TreeHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A superuser, with all triggers off, rewrites the journal in every way that we can think of; what the audit finds is
 * counted, and is what docs/proof.md says.
 */
class TamperingIT {

    private static final int LINES = 200;
    private static final int HEADS_EVERY = 50;
    private static final int INJECTIONS = 5;
    private static final String PAGE = "../docs/proof.md";

    private static final Seal SEAL = new Seal();
    private static Server server;
    private static Claim outside;

    /** What is done to the line of a position. */
    private enum Deed {
        A_PAYLOAD_CHANGED(
                "update chronicle.journal set payload = payload || '{\"on\": \"1801-02-03\"}' where position = :p"),
        A_TIME_CHANGED("update chronicle.journal set recorded_at = recorded_at + interval '1 us' where position = :p"),
        AN_ACTOR_CHANGED(
                "update chronicle.journal set metadata = metadata || '{\"actor\": \"mallory\"}' where position = :p"),
        A_LINE_DELETED("delete from chronicle.journal where position = :p"),
        A_LINE_DELETED_AND_THE_REST_MOVED_UP("delete from chronicle.journal where position = :p; "
                + moved(":p + 1", "-1")
                + "update chronicle.journal_head set position = position - 1"),
        A_LINE_INSERTED(moved(":p", "+1")
                + "insert into chronicle.journal select :p, gen_random_uuid(), 'forged', 1, recorded_at, type,"
                + " payload || '{\"entry\": \"forged\"}', metadata from chronicle.journal where position = :p + 1;"
                + "update chronicle.journal_head set position = position + 1"),
        TWO_LINES_SWAPPED("update chronicle.journal set position = 9000000 where position = :p;"
                + "update chronicle.journal set position = :p where position = :p + 1;"
                + "update chronicle.journal set position = :p + 1 where position = 9000000"),
        THE_TAIL_CUT_OFF("delete from chronicle.journal where position >= :p;"
                + "update chronicle.journal_head set position = :p - 1"),
        ALL_LINES_REWRITTEN("update chronicle.journal set metadata = metadata || '{\"actor\": \"mallory\"}'");

        private final String sql;

        Deed(String sql) {
            this.sql = sql;
        }

        private static String moved(String from, String by) {
            return "update chronicle.journal set position = position + 1000000 where position >= " + from
                    + "; update chronicle.journal set position = position - 1000000 " + by
                    + " where position > 1000000;";
        }

        String at(long position) {
            return sql.replace(":p", Long.toString(position));
        }

        String words() {
            String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /** How far the one who did it went to hide it. */
    private enum Cover {
        THE_JOURNAL_ALONE,
        THE_TREE_TOO,
        THE_STORED_HEADS_TOO
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = Server.start();
        new WrittenJournal(server.owner())
                .append(RandomJournal.of(11, LINES).stream()
                        .map(line -> new WrittenJournal.Act(line.revision(), line.event(), line.provenance()))
                        .toList());
        server.execute("set session_replication_role = replica; update chronicle.journal set metadata = metadata ||"
                + " jsonb_build_object('kind', payload -> 'kind') where payload ? 'kind'; reset"
                + " session_replication_role");
        try (Connection connection = server.owner().getConnection()) {
            new TreeTable().grow(connection, LINES);
        }
        HeadTable heads = new HeadTable(server.application());
        heads.keep(new KeyChain(List.of(SEAL.key())));
        for (long size = HEADS_EVERY; size <= LINES; size += HEADS_EVERY) {
            heads.keep(head(size));
        }
        outside = new Claim("kept elsewhere", head(LINES));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static SignedHead head(long size) throws SQLException {
        try (Connection connection = server.owner().getConnection()) {
            return head(connection, size);
        }
    }

    private static SignedHead head(Connection connection, long size) throws SQLException {
        Span all = Span.first(size);
        return SEAL.sign(new TreeHead(size, all.hash(TreeTable.nodes(connection, all.places()))));
    }

    @Test
    void an_honest_journal_is_sound() {
        AuditReport report =
                new JournalAudit(server.application()).run(List.of(outside), new KeyChain(List.of()), _ -> true);

        assertThat(report.findings()).isEmpty();
        assertThat(report.head().size()).isEqualTo(LINES);
        assertThat(report.heads()).isEqualTo(5);
        assertThat(report.held()).isEqualTo(LINES);
    }

    @Test
    void what_is_found_of_each_deed_is_what_the_page_says() throws Exception {
        List<String> table = new ArrayList<>();
        table.add("| what a superuser did, with all triggers off | journal alone | and the tree recomputed"
                + " | and stored heads signed anew with the stolen key | the same, held to a head kept elsewhere |");
        table.add("|---|---|---|---|---|");
        Random random = new Random(1);
        for (Deed deed : Deed.values()) {
            StringJoiner row = new StringJoiner(" | ", "| ", " |").add(deed.words());
            List<Long> positions =
                    random.longs(INJECTIONS, 2, LINES - 1).boxed().toList();
            for (Cover cover : Cover.values()) {
                row.add(found(deed, cover, positions, List.of()) + " of " + INJECTIONS);
            }
            row.add(found(deed, Cover.THE_STORED_HEADS_TOO, positions, List.of(outside)) + " of " + INJECTIONS);
            table.add(row.toString());
        }
        assertThat(Files.readString(Path.of(PAGE)).lines())
                .as(String.join("\n", table))
                .containsSequence(table);
    }

    private static int found(Deed deed, Cover cover, List<Long> positions, List<Claim> claims) throws SQLException {
        int found = 0;
        for (long position : positions) {
            found += audited(deed, cover, position, claims).sound() ? 0 : 1;
        }
        return found;
    }

    @Test
    void the_first_bad_position_is_named_where_the_stored_leaves_are_still_those_of_the_true_lines() throws Exception {
        for (long position : new long[] {2, 63, 64, 65, 100, 199}) {
            for (Deed deed : Deed.values()) {
                OptionalLong expected = OptionalLong.of(deed == Deed.ALL_LINES_REWRITTEN ? 1 : position);
                assertThat(audited(deed, Cover.THE_JOURNAL_ALONE, position, List.of())
                                .firstBad())
                        .as("%s at %d", deed, position)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void where_only_heads_tell_the_stretch_between_two_of_them_is_named() throws Exception {
        AuditReport report = audited(Deed.AN_ACTOR_CHANGED, Cover.THE_TREE_TOO, 120, List.of());

        assertThat(report.held()).isEqualTo(100);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .contains("size 150", "of the lines 101 to 150 at least one was rewritten"));
    }

    @Test
    void a_head_of_a_key_that_nobody_vouched_for_is_found_fault_with() throws Exception {
        SignedHead forged = new Seal().sign(outside.head().head());

        AuditReport report = new JournalAudit(server.application())
                .run(List.of(new Claim("a stranger's", forged)), new KeyChain(List.of()), _ -> true);

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.what()).contains("a stranger's", "not signed by a key that is vouched for"));
    }

    @Test
    void what_a_row_says_beside_its_line_is_compared_with_it() throws Exception {
        for (String set : new String[] {
            "entry = 'another'",
            "idempotency_key = 'a key'",
            "payload = payload || '{\"by\": \"mallory\"}'",
            "metadata = metadata || '{\"position\": 1}'"
        }) {
            assertThat(audited(
                                    "update chronicle.journal set " + set + " where position = 7",
                                    Cover.THE_STORED_HEADS_TOO,
                                    7,
                                    List.of())
                            .firstBad())
                    .as(set)
                    .hasValue(7);
        }
        for (String nodes : new String[] {
            "update chronicle.tree_node set hash = sha256('x') where position = 8 and level = 3",
            "delete from chronicle.tree_node where position = 8 and level = 0",
            "delete from chronicle.tree_node where position = 8"
        }) {
            assertThat(audited(nodes, Cover.THE_JOURNAL_ALONE, 8, List.of()).firstBad())
                    .as(nodes)
                    .hasValue(8);
        }
    }

    private static AuditReport audited(Deed deed, Cover cover, long position, List<Claim> claims) throws SQLException {
        return audited(deed.at(position), cover, deed == Deed.ALL_LINES_REWRITTEN ? 1 : position, claims);
    }

    /** Does it, covers it, audits it, and undoes it all. */
    private static AuditReport audited(String deed, Cover cover, long position, List<Claim> claims)
            throws SQLException {
        try (Connection connection = server.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                statement.execute(deed);
                cover(connection, statement, cover, position);
                return JournalAudit.run(connection, claims, new KeyChain(List.of(SEAL.key())), _ -> true);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void cover(Connection connection, Statement statement, Cover cover, long position)
            throws SQLException {
        if (cover == Cover.THE_JOURNAL_ALONE) {
            return;
        }
        statement.execute("delete from chronicle.tree_node where position >= " + position);
        long beforeAnyGap = Database.list(
                        connection,
                        "select max(position) from (select position, row_number() over (order by position) number"
                                + " from chronicle.journal) l where position = number",
                        row -> row.getLong(1))
                .getFirst();
        try {
            new TreeTable().grow(connection, beforeAnyGap);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        if (cover == Cover.THE_STORED_HEADS_TOO) {
            statement.execute("delete from chronicle.tree_head");
            long size = TreeTable.size(connection);
            for (long at : Arrays.asList(size, size / 2)) {
                HeadTable.keep(connection, head(connection, at));
            }
        }
    }
}
