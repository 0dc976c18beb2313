package chronicle.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values that Certificate Transparency's own implementations are tested with. */
class VectorsTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String F = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    private final Grown grown = new Grown();

    @BeforeEach
    void grow() {
        LEAVES.forEach(leaf -> grown.append(HexFormat.of().parseHex(leaf)));
    }

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(new GrowingTree().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void each_size_has_its_root() {
        for (int size = 1; size <= ROOTS.size(); size++) {
            assertThat(grown.head(size).root()).hasToString(ROOTS.get(size - 1));
        }
        assertThat(grown.tree.root()).hasToString(ROOTS.getLast());
    }

    @Test
    void a_leaf_is_proved_by_the_known_path() {
        assertThat(grown.inclusion(0, 1).path()).isEmpty();
        assertThat(grown.inclusion(0, 8).path()).hasToString(List.of(A, B, C).toString());
        assertThat(grown.inclusion(5, 8).path())
                .hasToString(List.of(D, E, ROOTS.get(3)).toString());
        assertThat(grown.inclusion(2, 3).path())
                .hasToString(List.of(ROOTS.get(1)).toString());
        assertThat(grown.inclusion(1, 5).path())
                .hasToString(List.of(ROOTS.getFirst(), B, D).toString());
    }

    @Test
    void growth_is_proved_by_the_known_path() {
        assertThat(grown.consistency(1, 1).path()).isEmpty();
        assertThat(grown.consistency(1, 8).path()).hasToString(List.of(A, B, C).toString());
        assertThat(grown.consistency(6, 8).path())
                .hasToString(List.of(F, E, ROOTS.get(3)).toString());
        assertThat(grown.consistency(2, 5).path()).hasToString(List.of(B, D).toString());
    }
}
