package chronicle.command.postgres;

import static chronicle.command.postgres.Callers.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyIT {

    private static final String LINE =
            "insert into chronicle.journal select position + %d, gen_random_uuid(), 'another', 1, recorded_at,"
                    + " type, payload, metadata from chronicle.journal where position = 1";
    private static final String MOVE = "update chronicle.journal_head set position = position + ";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
        try (JournalWriter writer = new JournalWriter(server.application(), JournalLimits.USUAL)) {
            writer.append(List.of(row("e1", 1)));
        }
    }

    @AfterAll
    static void stop() {
        assertThat(server.rows("select count(*) from chronicle.journal")).containsExactly("1");
        assertThat(server.rows("select position from chronicle.journal_head")).containsExactly("1");
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update chronicle.journal set entry = 'other'",
                "delete from chronicle.journal",
                "truncate chronicle.journal",
                "delete from chronicle.journal_head",
                "truncate chronicle.journal_head",
                "insert into chronicle.journal_head (one, position, recorded_at) values (false, 5, now())",
                "drop table chronicle.journal",
                "alter table chronicle.journal disable trigger append_only"
            })
    void the_application_may_only_add_and_read(String sql) {
        assertThat(refused(server.application(), sql)).startsWith("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update chronicle.journal set entry = 'other'",
                "delete from chronicle.journal",
                "truncate chronicle.journal",
                "delete from chronicle.journal_head",
                "truncate chronicle.journal_head"
            })
    void even_the_owner_is_refused(String sql) {
        assertThat(refused(server.owner(), sql)).contains("append-only");
    }

    @Test
    void the_head_never_moves_back() {
        assertThat(refused(server.application(), "update chronicle.journal_head set position = 0"))
                .contains("only moves on");
        assertThat(refused(
                        server.application(),
                        "update chronicle.journal_head set position = position + 1, recorded_at = '1992-01-01'"))
                .contains("only moves on");
    }

    @Test
    void a_line_without_a_move_of_the_head_is_refused() {
        assertThat(refused(server.application(), LINE.formatted(1))).contains("do not fill the journal");
    }

    @Test
    void a_move_of_the_head_without_a_line_is_refused() {
        assertThat(refused(server.application(), MOVE + 1)).contains("no line");
    }

    @Test
    void a_gap_is_refused() {
        assertThat(refused(server.application(), "begin; " + MOVE + "2; " + LINE.formatted(2) + "; commit"))
                .contains("do not fill the journal");
    }

    private static String refused(DataSource database, String sql) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        return refusal.getSQLState() + ": " + refusal.getMessage();
    }
}
