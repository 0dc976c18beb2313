package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a sceptic does with nothing but HTTP, SHA-256, Ed25519 and RFC 9162; none of it is the chronicle's own code. */
class ProofOverHttpTest extends RunningChronicle {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void the_head_is_the_root_of_the_exported_journal_and_signed_by_a_published_key() throws Exception {
        record();
        var head = head(head());
        List<byte[]> leaves = new ArrayList<>();
        for (var line :
                http.get("/api/v1/exports/journal.ndjson").text().lines().toList()) {
            leaves.add(new JsonCanonicalizer(line).getEncodedUTF8());
        }

        assertThat(head.json().at("/root").asString())
                .isEqualTo(HEX.formatHex(
                        root(leaves.subList(0, head.json().at("/size").asInt()))));
        assertThat(head.header("Chronicle-Position")).isEqualTo(head.at("/size"));
        assertThat(signed(head.json())).isTrue();
        ObjectNode forged = (ObjectNode) head.json();
        forged.put("size", forged.get("size").asInt() + 1);
        assertThat(signed(forged)).isFalse();
    }

    @Test
    void a_line_that_was_just_recorded_is_in_the_tree_within_a_second_and_its_inclusion_is_proved() throws Exception {
        long position = record();
        await().until(() -> http.get("/api/v1/changes/head").json().at("/size").asLong() >= position);
        var head = http.get("/api/v1/changes/head").json();
        var size = head.at("/size").asLong();
        var proof =
                http.get("/api/v1/changes/" + position + "/proof?size=" + size).json();
        var leaf = http.get("/api/v1/changes/" + position + "/leaf");

        assertThat(leaf.header("Content-Type")).startsWith("application/json");
        assertThat(leaf.at("/position")).isEqualTo(Long.toString(position));
        assertThat(leaf.text()).isEqualTo(new JsonCanonicalizer(leaf.text()).getEncodedString());
        assertThat(proof.propertyNames())
                .containsExactlyInAnyOrder("position", "leafIndex", "size", "leafHash", "path");
        assertThat(proof.at("/position").asLong()).isEqualTo(position);
        assertThat(proof.at("/leafIndex").asLong()).isEqualTo(position - 1);
        var hash = sha256(new byte[] {0}, leaf.text().getBytes(UTF_8));
        assertThat(proof.at("/leafHash").asString()).isEqualTo(HEX.formatHex(hash));
        assertThat(included(position - 1, size, hash, path(proof)))
                .isEqualTo(head.at("/root").asString());
    }

    @Test
    void a_later_head_is_proved_to_have_grown_from_an_earlier_one() throws Exception {
        var earlier = head(head()).json();
        long position = record();
        var later = head(position).json();
        long first = earlier.at("/size").asLong();
        long second = later.at("/size").asLong();

        var proof = http.get("/api/v1/changes/consistency?from=" + first + "&to=" + second)
                .json();

        assertThat(proof.propertyNames()).containsExactlyInAnyOrder("first", "second", "path");
        assertThat(proof.at("/first").asLong()).isEqualTo(first);
        assertThat(proof.at("/second").asLong()).isEqualTo(second);
        assertThat(second).isGreaterThan(first);
        assertThat(grown(first, second, earlier.at("/root").asString(), path(proof)))
                .containsExactly(
                        earlier.at("/root").asString(), later.at("/root").asString());
    }

    @Test
    void what_never_changes_may_be_kept_and_the_head_is_asked_for_again() {
        var head = http.get("/api/v1/changes/head");
        assertThat(head.header("Cache-Control")).isEqualTo("no-cache");
        await().untilAsserted(() -> {
            var tag = http.get("/api/v1/changes/head").header("ETag");
            assertThat(http.get("/api/v1/changes/head", "If-None-Match", tag).status())
                    .isEqualTo(304);
        });
        for (var fixed : List.of("3/leaf", "3/proof?size=5", "consistency?from=3&to=5")) {
            assertThat(http.get("/api/v1/changes/" + fixed).header("Cache-Control"))
                    .isEqualTo("max-age=86400, immutable");
        }
        for (var moving : List.of("3/proof", "consistency?from=3", "keys")) {
            assertThat(http.get("/api/v1/changes/" + moving).header("Cache-Control"))
                    .isEqualTo("no-cache");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/0/leaf, 400, invalid-parameter",
        "/one/leaf, 400, invalid-parameter",
        "/99999999/leaf, 404, not-found",
        "/99999999/proof, 404, not-found",
        "/1/proof?size=99999999, 404, not-found",
        "/1/proof?size=0, 400, invalid-parameter",
        "/9/proof?size=8, 404, not-yet-recorded",
        "/1/proof?siz=8, 400, unknown-parameter",
        "/consistency, 400, invalid-parameter",
        "/consistency?from=0, 400, invalid-parameter",
        "/consistency?from=9&to=8, 400, invalid-parameter",
        "/consistency?from=1&to=99999999, 404, not-found",
        "/keys?after=nobody, 400, invalid-parameter",
    })
    void what_cannot_be_proved_is_refused_with_a_reason(String path, int status, String slug) {
        var refusal = http.get("/api/v1/changes" + path);

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.slug()).isEqualTo(slug);
        assertThat(refusal.at("/detail")).isNotBlank();
    }

    private long record() {
        var reply = http.post("/api/v1/entries", """
            {"kind": "visit-paid", "on": "2024-05-01", "event": {"visitor": "A sceptic – Ə", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """);
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().at("/position").asLong();
    }

    /** The head, once it has so many leaves. */
    private Client.Reply head(long size) {
        await().until(() -> http.get("/api/v1/changes/head").json().at("/size").asLong() >= size);
        return http.get("/api/v1/changes/head");
    }

    private boolean signed(JsonNode head) throws Exception {
        var keys = http.get("/api/v1/changes/keys").json().at("/items");
        for (var key : keys) {
            if (key.at("/keyId").equals(head.at("/keyId"))) {
                var publicKey = HEX.parseHex(
                        "302a300506032b6570032100" + key.at("/publicKey").asString());
                var verification = Signature.getInstance("Ed25519");
                verification.initVerify(
                        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
                var rest = (ObjectNode) head.deepCopy();
                var signature = rest.remove("signature").asString();
                verification.update(new JsonCanonicalizer(rest.toString()).getEncodedUTF8());
                return verification.verify(HEX.parseHex(signature));
            }
        }
        throw new AssertionError("no key " + head.at("/keyId") + " in " + keys);
    }

    private static List<byte[]> path(JsonNode proof) {
        return proof.at("/path")
                .valueStream()
                .map(hash -> HEX.parseHex(hash.asString()))
                .toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static String included(long index, long size, byte[] leaf, List<byte[]> path) {
        long fn = index;
        long sn = size - 1;
        var r = leaf;
        for (var p : path) {
            assertThat(sn).isPositive();
            if (fn % 2 == 1 || fn == sn) {
                r = sha256(new byte[] {1}, p, r);
                for (; fn % 2 == 0 && fn != 0; fn /= 2) {
                    sn /= 2;
                }
            } else {
                r = sha256(new byte[] {1}, r, p);
            }
            fn /= 2;
            sn /= 2;
        }
        assertThat(sn).isZero();
        return HEX.formatHex(r);
    }

    private static List<String> grown(long first, long second, String firstRoot, List<byte[]> path) {
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(HEX.parseHex(firstRoot));
        }
        long fn = first - 1;
        long sn = second - 1;
        for (; fn % 2 == 1; fn /= 2) {
            sn /= 2;
        }
        var fr = hashes.removeFirst();
        var sr = fr;
        for (var c : hashes) {
            assertThat(sn).isPositive();
            if (fn % 2 == 1 || fn == sn) {
                fr = sha256(new byte[] {1}, c, fr);
                sr = sha256(new byte[] {1}, c, sr);
                for (; fn % 2 == 0 && fn != 0; fn /= 2) {
                    sn /= 2;
                }
            } else {
                sr = sha256(new byte[] {1}, sr, c);
            }
            fn /= 2;
            sn /= 2;
        }
        assertThat(sn).isZero();
        return List.of(HEX.formatHex(fr), HEX.formatHex(sr));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var all = new ByteArrayOutputStream();
            for (var part : parts) {
                all.write(part);
            }
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
