package chronicle.app.cli;

import java.util.Optional;

/** How an entry stands after its last line. */
record Standing(int revision, boolean stands, String kind) {
    static final String RETRACTED = "entry-retracted";

    /** How it stands after the next line; nothing if that line cannot follow. */
    static Optional<Standing> after(LoadedLine line, Optional<Standing> before) {
        boolean possible = switch (line.type()) {
            case "entry-recorded" -> before.isEmpty();
            case "entry-reinstated" -> before.filter(entry -> !entry.stands()).isPresent();
            default -> before.filter(Standing::stands).isPresent();
        };
        String kind = line.kind().or(() -> before.map(Standing::kind)).orElse("");
        boolean same = before.filter(entry -> !entry.kind().equals(kind)).isEmpty();
        int revision = before.map(Standing::revision).orElse(0) + 1;
        return possible && same && line.revision() == revision
                ? Optional.of(new Standing(revision, !line.type().equals(RETRACTED), kind))
                : Optional.empty();
    }
}
