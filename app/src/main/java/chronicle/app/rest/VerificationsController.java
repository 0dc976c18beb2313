package chronicle.app.rest;

import chronicle.app.operations.Operation;
import chronicle.app.operations.Operations;
import chronicle.app.proof.Papers;
import chronicle.app.proof.Verification;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifications of the journal, for auditors. */
@RestController
@RequestMapping(path = "/api/v1/verifications", produces = MediaType.APPLICATION_JSON_VALUE)
final class VerificationsController {
    private final Operations operations;
    private final BodyReader bodies;

    VerificationsController(Operations operations, BodyReader bodies) {
        this.operations = operations;
        this.bodies = bodies;
    }

    /** Has the journal verified, and held to a head that was kept elsewhere if one is sent: {@code {head?}}. */
    @PostMapping
    ResponseEntity<Operation> verification(HttpServletRequest request, Principal who) throws IOException {
        var body = bodies.ifAny(request);
        return OperationsController.accepted(operations.begin(
                Verification.KIND,
                List.of(),
                options(new Fields(body)),
                WriteRequest.of(request, who, body).asked()));
    }

    private static Map<String, Object> options(Fields fields) {
        Optional<Object> given = Optional.ofNullable(fields.left().get(Verification.HEAD));
        if (given.isPresent() && given.flatMap(Papers::head).isEmpty()) {
            fields.fault(
                    Verification.HEAD,
                    "expected {\"size\", \"root\", \"signedAt\", \"keyId\", \"signature\"}, as /api/v1/changes/head"
                            + " answers");
        }
        fields.refuseOthers(Set.of(Verification.HEAD), "a verification has at most a head that was kept");
        return given.<Map<String, Object>>map(head -> Map.of(Verification.HEAD, head))
                .orElseGet(Map::of);
    }
}
