package chronicle.app.rest;

import chronicle.app.replays.ReplayOptions;
import chronicle.query.timeline.Timelines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a replay is asked for with: {@code {verify?, switch?, views?}}; {@code verify} may stand in the address too. */
record ReplayRequest(ReplayOptions options, List<String> views) {
    private static final int LONGEST = 40;

    static ReplayRequest of(Body body, Optional<String> verify, boolean several) {
        verify.filter(word -> !word.equals("oracle") && !word.equals("digest")).ifPresent(word -> {
            throw Problem.INVALID_PARAMETER
                    .because("verify: expected digest or oracle, not \"" + word + "\".")
                    .with("parameter", "verify");
        });
        var fields = new Fields(body);
        var oracle = word(fields, "verify", "digest", "oracle").or(() -> verify).filter("oracle"::equals);
        var waits = word(fields, "switch", "automatic", "wait").filter("wait"::equals);
        List<String> views = several && fields.left().containsKey("views") ? fields.texts("views") : List.of();
        views.stream()
                .filter(view -> Timelines.named(view).isEmpty())
                .findFirst()
                .ifPresent(view -> fields.fault("views", "there is no view " + view));
        fields.refuseOthers(
                Set.of(), several ? "replays have views, verify and switch" : "a replay has verify and switch");
        return new ReplayRequest(new ReplayOptions(oracle.isPresent(), waits.isPresent()), views);
    }

    private static Optional<String> word(Fields fields, String name, String usual, String other) {
        var given = fields.text(name, LONGEST);
        given.filter(word -> !word.equals(usual) && !word.equals(other))
                .ifPresent(_ -> fields.fault(name, "expected " + usual + " or " + other));
        return given;
    }
}
