package chronicle.app.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.proof.Canonical;
import chronicle.query.proof.Hash;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.TreeHead;
import chronicle.query.proof.VerifyingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Heads are signed; a key hands over to the next one; and whatever else is said is not believed. */
class SignerTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.123456Z");
    private static final TreeHead HEAD = new TreeHead(78, Hash.ofLeaf("a leaf".getBytes(UTF_8)));
    private static final Signer SIGNER = Signer.first(NOW);
    private static final SignedHead SIGNED = SIGNER.sign(HEAD, NOW);

    @Test
    void what_is_signed_is_the_canonical_json_of_the_rest_of_the_head() {
        ObjectNode sent =
                (ObjectNode) JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(SIGNED));
        sent.remove("signature");

        assertThat(sent.propertyNames()).containsExactlyInAnyOrder("size", "root", "signedAt", "keyId");
        assertThat(Canonical.of(sent.toString())).isEqualTo(SignedHead.signed(HEAD, SIGNED.signedAt(), SIGNED.keyId()));
        assertThat(SIGNER.key().verifies(Canonical.of(sent.toString()), SIGNED.signature()))
                .isTrue();
        assertThat(SIGNER.chain().vouchesFor(SIGNED)).isTrue();
    }

    @Test
    void what_a_key_vouches_for_is_the_canonical_json_of_the_rest_of_the_key() {
        VerifyingKey next = SIGNER.next(NOW).key();
        ObjectNode sent =
                (ObjectNode) JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(next));
        sent.remove("endorsement");

        assertThat(sent.propertyNames())
                .containsExactlyInAnyOrder("keyId", "algorithm", "publicKey", "createdAt", "endorsedBy");
        assertThat(SIGNER.key().verifies(Canonical.of(sent.toString()), next.endorsement()))
                .isTrue();
    }

    static List<SignedHead> forgeries() {
        var hex = SIGNED.signature();
        var thief = Signer.first(NOW);
        return List.of(
                new SignedHead(79, SIGNED.root(), SIGNED.signedAt(), SIGNED.keyId(), hex),
                new SignedHead(78, Hash.EMPTY.hex(), SIGNED.signedAt(), SIGNED.keyId(), hex),
                new SignedHead(78, SIGNED.root(), SIGNED.signedAt().plusMillis(1), SIGNED.keyId(), hex),
                new SignedHead(78, SIGNED.root(), SIGNED.signedAt(), thief.key().keyId(), hex),
                new SignedHead(78, SIGNED.root(), SIGNED.signedAt(), SIGNED.keyId(), ""),
                new SignedHead(78, SIGNED.root(), SIGNED.signedAt(), SIGNED.keyId(), "no hex at all"),
                new SignedHead(78, SIGNED.root(), SIGNED.signedAt(), SIGNED.keyId(), "00".repeat(64)),
                new SignedHead(
                        78,
                        SIGNED.root(),
                        SIGNED.signedAt(),
                        SIGNED.keyId(),
                        thief.sign(HEAD, NOW).signature()),
                thief.sign(HEAD, NOW));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_forged_head_is_not_vouched_for(SignedHead forged) {
        assertThat(SIGNER.chain().vouchesFor(forged)).isFalse();
    }

    @Test
    void a_key_is_kept_and_hands_over_to_the_next_one() {
        Signer kept = Signer.of(SIGNER.text());
        Signer next = Signer.of(kept.next(NOW).text());
        Signer last = next.next(NOW);

        assertThat(kept.chain()).isEqualTo(SIGNER.chain());
        assertThat(last.chain().keys()).hasSize(3).startsWith(SIGNER.key(), next.key());
        assertThat(last.text()).doesNotContain(privateKey(SIGNER), privateKey(next));
        for (Signer each : List.of(SIGNER, next, last)) {
            assertThat(last.chain().vouchesFor(each.sign(HEAD, NOW))).isTrue();
        }
        assertThat(SIGNER.chain().vouchesFor(next.sign(HEAD, NOW))).isFalse();
    }

    private static String privateKey(Signer signer) {
        return JsonMapper.shared().readTree(signer.text()).at("/privateKey").asString();
    }

    @Test
    void a_key_that_nobody_vouched_for_and_one_that_was_changed_are_not_believed() {
        Signer next = SIGNER.next(NOW);
        VerifyingKey honest = next.key();
        var thief = Signer.first(NOW);
        Map<String, VerifyingKey> forged = Map.of(
                "vouched for by itself under another's name",
                new VerifyingKey(
                        thief.key().keyId(),
                        "Ed25519",
                        thief.key().publicKey(),
                        NOW,
                        SIGNER.key().keyId(),
                        thief.key().endorsement()),
                "another public key under the same id",
                new VerifyingKey(
                        honest.keyId(),
                        "Ed25519",
                        thief.key().publicKey(),
                        honest.createdAt(),
                        honest.endorsedBy(),
                        honest.endorsement()),
                "another time",
                new VerifyingKey(
                        honest.keyId(),
                        "Ed25519",
                        honest.publicKey(),
                        honest.createdAt().plusMillis(1),
                        honest.endorsedBy(),
                        honest.endorsement()),
                "nobody's",
                new VerifyingKey(honest.keyId(), "Ed25519", honest.publicKey(), NOW, "nobody", honest.endorsement()));
        forged.forEach((what, key) -> {
            List<VerifyingKey> keys = new ArrayList<>(List.of(SIGNER.key()));
            keys.add(key);
            for (Signer signer : List.of(next, thief)) {
                assertThat(new KeyChain(keys).vouchesFor(signer.sign(HEAD, NOW)))
                        .as(what)
                        .isFalse();
            }
        });
    }
}
