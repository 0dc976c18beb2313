package chronicle.app.rest;

import chronicle.app.proof.Heads;
import chronicle.query.postgres.TreeQuestions;
import chronicle.query.proof.Consistency;
import chronicle.query.proof.Hash;
import chronicle.query.proof.Inclusion;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.VerifyingKey;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Merkle tree over the journal (RFC 9162): its signed head, its leaves, and proofs that nothing was rewritten. */
@RestController
@RequestMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProofController {
    private final TreeQuestions tree;
    private final Heads heads;

    ProofController(TreeQuestions tree, Heads heads) {
        this.tree = tree;
        this.heads = heads;
    }

    /** That a line of the journal is in the tree of a size. */
    record InclusionProof(long position, long leafIndex, long size, String leafHash, List<String> path) {
        static InclusionProof of(Inclusion proof) {
            return new InclusionProof(
                    proof.index() + 1, proof.index(), proof.size(), proof.leaf().hex(), texts(proof.path()));
        }
    }

    /** That the tree of one size has grown from the one of another. */
    record ConsistencyProof(long first, long second, List<String> path) {
        static ConsistencyProof of(Consistency proof) {
            return new ConsistencyProof(proof.first(), proof.second(), texts(proof.path()));
        }
    }

    private static List<String> texts(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }

    @GetMapping("/head")
    ResponseEntity<SignedHead> head() {
        var head = heads.current();
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(head.size()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag("W/\"" + head.size() + "-" + head.signedAt().toEpochMilli() + "\"")
                .body(head);
    }

    @GetMapping("/{position}/leaf")
    ResponseEntity<byte[]> leaf(@PathVariable WholeNumber position) {
        return lasting(position.value(), tree.leaf(position.value()));
    }

    @GetMapping("/{position}/proof")
    ResponseEntity<InclusionProof> inclusion(
            @PathVariable WholeNumber position, @RequestParam Optional<WholeNumber> size) {
        long leaves = size.map(WholeNumber::value).orElseGet(() -> tree.head().size());
        var proof = InclusionProof.of(tree.inclusion(position.value(), leaves));
        return size.isPresent() ? lasting(leaves, proof) : Memento.changing(leaves, proof);
    }

    @GetMapping("/consistency")
    ResponseEntity<ConsistencyProof> consistency(
            @RequestParam Optional<WholeNumber> from, @RequestParam Optional<WholeNumber> to) {
        long first = from.map(WholeNumber::value)
                .orElseThrow(() -> Problem.INVALID_PARAMETER
                        .because("from: expected the size of the earlier tree, such as from=78.")
                        .with("parameter", "from"));
        long second = to.map(WholeNumber::value).orElseGet(() -> tree.head().size());
        var proof = ConsistencyProof.of(tree.consistency(first, second));
        return to.isPresent() ? lasting(second, proof) : Memento.changing(second, proof);
    }

    @GetMapping("/keys")
    ResponseEntity<Listed<VerifyingKey>> keys(
            @RequestParam(defaultValue = Limit.ALL) Limit limit, @RequestParam Optional<String> after) {
        long position = tree.size();
        return Memento.changing(
                position, Listed.part(heads.keys().keys(), VerifyingKey::keyId, limit, after, position));
    }

    /** What is the same for ever. */
    private static <T> ResponseEntity<T> lasting(long position, T body) {
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(position))
                .header(HttpHeaders.CACHE_CONTROL, Memento.FOR_EVER)
                .body(body);
    }
}
