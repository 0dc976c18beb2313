package chronicle.query.consistency;

import java.util.List;

/** All entries that are looked at together. */
record Dossier(List<Noted> entries, List<Stint> stints) {
    static Dossier of(List<Noted> entries) {
        return new Dossier(List.copyOf(entries), Stints.of(entries));
    }
}
