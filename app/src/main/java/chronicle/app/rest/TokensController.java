package chronicle.app.rest;

import chronicle.app.access.Editors;
import chronicle.app.access.Secret;
import chronicle.app.access.Token;
import chronicle.app.access.Tokens;
import chronicle.command.postgres.JournalReader;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of people: made, listed and revoked by administrators. */
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
final class TokensController {
    private static final Logger LOG = LoggerFactory.getLogger(TokensController.class);

    private final Tokens tokens;
    private final Editors editors;
    private final JournalReader journal;

    TokensController(Tokens tokens, Editors editors, JournalReader journal) {
        this.tokens = tokens;
        this.editors = editors;
        this.journal = journal;
    }

    /** A token that was just made; whoever asks the same again under the same key is not shown the secret again. */
    record Shown(
            @JsonUnwrapped Token made,
            @JsonInclude(Include.NON_ABSENT) Optional<Secret> token) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shown> making(HttpServletRequest request, Principal who, Body body) {
        var wanted = TokenRequest.read(WriteRequest.of(request, who, body), editors, Instant.now());
        var made = tokens.make(wanted)
                .orElseThrow(() -> Problem.IDEMPOTENCY_KEY_REUSED.because(
                        "This Idempotency-Key stands for another request; send a new one with a key of its own."));
        LOG.info(
                "{} made {} for {} with the roles {}",
                who.getName(),
                made.token().id(),
                made.token().editor(),
                made.token().roles());
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + made.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(new Shown(made.token(), made.secret()));
    }

    @GetMapping
    ResponseEntity<Listed<Token>> tokens(
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit, @RequestParam Optional<String> after) {
        long position = journal.head();
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(position))
                .cacheControl(CacheControl.noStore())
                .body(Listed.part(tokens.all(), Token::id, limit, after, position));
    }

    @GetMapping("/{id}")
    ResponseEntity<Token> token(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tokens.find(id).orElseThrow(() -> unknown(id)));
    }

    /** Revokes it; it stays in the list. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revocation(Principal who, @PathVariable String id) {
        if (!tokens.revoke(id)) {
            throw unknown(id);
        }
        LOG.info("{} revoked {}", who.getName(), id);
        return ResponseEntity.noContent().build();
    }

    private static ProblemException unknown(String id) {
        return Problem.NOT_FOUND.because("There is no token " + id + "; /api/v1/tokens lists all of them.");
    }
}
