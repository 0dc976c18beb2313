package chronicle.app.rest;

import chronicle.app.access.Editors;
import chronicle.app.access.NewToken;
import chronicle.app.access.NewToken.Bearer;
import chronicle.app.access.NewToken.Known;
import chronicle.app.access.NewToken.Newcomer;
import chronicle.app.access.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code {name and address? or editor, roles, expiry?}}: who is to have a token, what for and until when. */
final class TokenRequest {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final Duration USUAL = Duration.ofDays(90);
    private static final String ROLES =
            String.join(", ", Arrays.stream(Role.values()).map(Role::word).toList());

    private TokenRequest() {}

    static NewToken read(WriteRequest write, Editors editors, Instant now) {
        var fields = new Fields(write.body());
        var bearer = bearer(fields, editors);
        var roles = roles(fields);
        var expiry = expiry(fields, now);
        fields.refuseOthers(Set.of(), "a token has a name and an address, or an editor, and roles and an expiry");
        var provenance = write.provenance(Optional.empty());
        return new NewToken(
                bearer.orElseThrow(),
                roles,
                expiry,
                provenance.actor(),
                provenance.idempotencyKey(),
                provenance.fingerprint());
    }

    private static Optional<Bearer> bearer(Fields fields, Editors editors) {
        boolean named = fields.left().containsKey("name");
        boolean known = fields.left().containsKey("editor");
        if (named == known) {
            fields.fault(
                    named ? "editor" : "name",
                    "expected either the name of somebody new, or the editor who has had a token before");
        }
        var name = fields.text("name", LONGEST_NAME);
        var editor = fields.text("editor", LONGEST_NAME);
        var address = fields.text("address", LONGEST_ADDRESS).map(String::strip);
        if (known && address.isPresent()) {
            fields.fault("address", "it is kept with a name, for somebody new");
        }
        editor.filter(id -> !editors.isKnown(id))
                .ifPresent(_ -> fields.fault("editor", "there is no such editor, or no more"));
        return name.<Bearer>map(text -> new Newcomer(text.strip(), address)).or(() -> editor.map(Known::new));
    }

    private static List<Role> roles(Fields fields) {
        var words = fields.texts("roles");
        var roles = words.stream().flatMap(word -> Role.named(word).stream()).toList();
        if (roles.size() < words.size() || words.isEmpty()) {
            fields.fault("roles", "expected one or more of " + ROLES);
        }
        return roles;
    }

    private static Instant expiry(Fields fields, Instant now) {
        var usual = now.plus(USUAL).truncatedTo(ChronoUnit.SECONDS);
        var given = fields.text("expiry", 40);
        var expiry = given.flatMap(TokenRequest::instant);
        if (given.isPresent() && expiry.filter(now::isBefore).isEmpty()) {
            fields.fault("expiry", "expected an instant to come such as 2030-01-31T12:00:00Z, or a day for its end");
        }
        return expiry.orElse(usual);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS)
                            : LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
