package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationTest {

    private static final Party AZ = new Party("AZ");
    private static final Party US = new Party("US");
    private static final Party PAPAL_STATES = new Party("papal-states");

    @Test
    void a_relation_has_one_id_whichever_party_is_named_first() {
        assertThat(new Relation(US, AZ)).isEqualTo(new Relation(AZ, US)).hasToString("AZ-US");
        assertThat(Relation.parse("US-AZ")).contains(new Relation(AZ, US));
        assertThat(Relation.parse("papal-states-US").orElseThrow().id()).isEqualTo("US-papal-states");
    }

    @Test
    void a_direction_keeps_its_ends() {
        assertThat(Direction.parse("papal-states-to-US")).contains(new Direction(PAPAL_STATES, US));
        assertThat(new Direction(US, AZ).id()).isEqualTo("US-to-AZ");
        assertThat(new Direction(US, AZ).relation()).isEqualTo(new Relation(AZ, US));
    }

    @Test
    void no_party_has_a_relation_with_itself() {
        assertThat(Relation.parse("AZ-AZ")).isEmpty();
        assertThat(Direction.parse("AZ-to-AZ")).isEmpty();
        assertThatThrownBy(() -> new Relation(AZ, AZ)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Direction(AZ, AZ)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_texts_are_no_relations() {
        assertThat(List.of("", "-", "AZ", "AZ-", "-US", "AZ-ZZ", "AZ-US-GB", "az-us", "AZ-to-US"))
                .allSatisfy(text -> assertThat(Relation.parse(text)).isEmpty());
        assertThat(List.of("", "-to-", "AZ-US", "AZ-to-ZZ", "AZ-to-", "AZto-US"))
                .allSatisfy(text -> assertThat(Direction.parse(text)).isEmpty());
    }

    @Test
    void no_two_pairs_of_the_catalogue_share_an_id() {
        List<Party> parties =
                Parties.all().stream().map(entry -> new Party(entry.id())).toList();
        List<String> ids = new ArrayList<>();
        List<Direction> misread = new ArrayList<>();
        for (Party one : parties) {
            for (Party other : parties) {
                if (!one.equals(other)) {
                    Direction direction = new Direction(one, other);
                    Relation relation = direction.relation();
                    ids.add(direction.id());
                    if (one.equals(relation.first())) {
                        ids.add(relation.id());
                    }
                    if (!Direction.parse(direction.id()).equals(Optional.of(direction))
                            || !Relation.parse(relation.id()).equals(Optional.of(relation))) {
                        misread.add(direction);
                    }
                }
            }
        }

        assertThat(misread).isEmpty();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
