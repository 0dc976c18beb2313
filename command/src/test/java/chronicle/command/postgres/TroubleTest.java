package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    private static Trouble of(String state) {
        return Trouble.of(new SQLException("", state), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "25006"})
    void a_server_that_went_away_leaves_a_doubt(String state) {
        assertThat(of(state)).isEqualTo(Trouble.LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53100", "53300", "55P03", "57014", "58030"})
    void what_the_server_could_not_do_just_now_is_tried_again(String state) {
        assertThat(of(state)).isEqualTo(Trouble.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22P05", "42501"})
    void what_it_would_refuse_again_is_the_fault_of_a_row(String state) {
        assertThat(of(state)).isEqualTo(Trouble.REFUSED);
    }

    @Test
    void a_closed_connection_leaves_a_doubt_whatever_the_failure_says() {
        assertThat(Trouble.of(new SQLException("", "23505"), true)).isEqualTo(Trouble.LOST);
    }

    @Test
    void a_failure_without_a_state_leaves_a_doubt() {
        assertThat(Trouble.of(new SQLException("out of the blue"), false)).isEqualTo(Trouble.LOST);
    }
}
