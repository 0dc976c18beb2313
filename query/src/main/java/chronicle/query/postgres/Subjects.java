package chronicle.query.postgres;

import chronicle.events.Direction;
import chronicle.events.Relation;
import java.util.List;

/** Which subjects of a view are asked about: a table with its condition in SQL, and the condition's arguments. */
record Subjects(String table, String condition, List<Object> arguments) {

    private static final String TOLD = "chronicle.subject";

    static Subjects all() {
        return new Subjects(TOLD, "true", List.of());
    }

    static Subjects ofParty(String party) {
        return new Subjects("chronicle.subject_party", "s.party = ?", List.of(party));
    }

    static Subjects named(String... subjects) {
        return new Subjects(TOLD, "s.subject = any(?)", List.of((Object) subjects));
    }

    /** Exactly the pair, either party, or whatever one of them takes part in, by the form of the view's subjects. */
    static Subjects concerning(Partition partition, Relation relation, long position) {
        String one = relation.first().id();
        String other = relation.second().id();
        return switch (partition.subjects()) {
            case DIRECTED ->
                named(
                        new Direction(relation.first(), relation.second()).id(),
                        new Direction(relation.second(), relation.first()).id());
            case PAIR -> named(relation.id());
            case PARTY -> named(one, other);
            case SLUG -> new Subjects(TOLD, """
                s.subject in (select p.subject from chronicle.subject_party p where p.view = s.view
                    and p.copy = s.copy and p.party = any(?) and p.since <= ?)\
                """, List.of(new String[] {one, other}, position));
        };
    }
}
