package chronicle.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentEntriesTest {

    @Test
    void what_was_asked_about_longest_ago_is_forgotten_first() {
        RecentEntries recent = new RecentEntries(2);
        recent.put("baku", 1);
        recent.put("bonn", 2);
        assertThat(recent.<String, Integer>get("baku")).isEqualTo(1);
        recent.put("berlin", 3);

        assertThat(recent.containsKey("baku")).isTrue();
        assertThat(recent.containsKey("bonn")).isFalse();
        assertThat(recent.containsKey("berlin")).isTrue();
    }

    @Test
    void what_is_removed_is_read_again() {
        RecentEntries recent = new RecentEntries(2);
        recent.put("baku", 1);
        assertThat(recent.remove("baku")).isTrue();
        assertThat(recent.remove("baku")).isFalse();
        assertThat(recent.<String, Integer>get("baku")).isNull();
    }
}
