package chronicle.query.timeline;

import static chronicle.query.timeline.Happenings.AM;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.AZERBAIJAN_SSR;
import static chronicle.query.timeline.Happenings.US;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    @Test
    void a_pair_is_ordered_by_code_point() {
        assertThat(Subjects.pair(US, AZ)).isEqualTo("AZ-US");
        assertThat(Subjects.pair(AZERBAIJAN_SSR, US)).isEqualTo("US-azssr");
    }

    @Test
    void a_direction_keeps_its_order() {
        assertThat(Subjects.directed(US, AZ)).isEqualTo("US-to-AZ");
    }

    @Test
    void every_pair_is_named_once() {
        assertThat(Subjects.pairs(List.of(US, AZ, AM, US))).containsExactly("AM-AZ", "AM-US", "AZ-US");
    }

    @Test
    void a_slug_knows_no_case_no_marks_and_no_punctuation() {
        assertThat(Subjects.slug("Élysée  Palace", "Section 907 (b)")).isEqualTo("elysee-palace--section-907-b");
        assertThat(Subjects.slug("İlham Əliyev", "Łódź/Straße")).isEqualTo("ilham-aliyev--lodz-strasse");
    }

    @Test
    void names_in_other_scripts_stay_apart() {
        String one = Subjects.slug("Ильхам Алиев", "мир");
        assertThat(one).matches("[0-9a-f]{12}--[0-9a-f]{12}").isEqualTo(Subjects.slug("ильхам  алиев", "Мир"));
        assertThat(Subjects.slug("Гейдар Алиев", "мир")).isNotEqualTo(one);
        assertThat(Subjects.slug("!", "?")).matches("[0-9a-f]{12}--[0-9a-f]{12}");
    }

    @Test
    void long_names_are_cut_and_stay_apart() {
        String long1 = Subjects.slug("holder", "x".repeat(300) + " one");
        String long2 = Subjects.slug("holder", "x".repeat(300) + " two");
        assertThat(long1).hasSize(200).startsWith("holder--xxx").isNotEqualTo(long2);
    }
}
