package chronicle.app.replays;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.OperationRefused.Why;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A copy is not begun on a disk that has no room for it. */
class RoomTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void a_copy_that_would_leave_too_little_is_refused_with_what_it_needs() {
        var room = new Room(OptionalLong.of(229 * MEGABYTE), 100 * MEGABYTE);

        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> room.require(100 * MEGABYTE))
                .withMessageContaining("130 MB")
                .withMessageContaining("100 MB to spare")
                .withMessageContaining("229 MB are free")
                .matches(refused -> refused.why() == Why.DISK);
        assertThatCode(() -> room.require(99 * MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void another_machines_disk_is_not_judged() {
        assertThatCode(() -> new Room(OptionalLong.empty(), MEGABYTE).require(Long.MAX_VALUE / 4))
                .doesNotThrowAnyException();
    }
}
