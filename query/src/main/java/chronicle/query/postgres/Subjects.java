package chronicle.query.postgres;

import chronicle.events.Parties;
import chronicle.query.question.Unanswered;
import java.util.List;
import java.util.stream.IntStream;

/** Which subjects of a view are asked about: a table with its condition in SQL, and the condition's arguments. */
record Subjects(String table, String condition, Object... arguments) {

    private static final String TOLD = "chronicle.subject";

    static Subjects all() {
        return new Subjects(TOLD, "true");
    }

    static Subjects ofParty(String party) {
        return new Subjects("chronicle.subject_party", "s.party = ?", party);
    }

    private static Subjects named(String... subjects) {
        return new Subjects(TOLD, "s.subject = any(?)", (Object) subjects);
    }

    /** Exactly the pair, either party, or whatever one of them takes part in, by the form of the view's subjects. */
    static Subjects concerning(Partition partition, String relation, long position) {
        List<String> parties = parties(relation);
        String one = parties.getFirst();
        String other = parties.getLast();
        return switch (partition.subjects()) {
            case DIRECTED -> named(one + "-to-" + other, other + "-to-" + one);
            case PAIR -> named(relation);
            case PARTY -> named(one, other);
            case SLUG ->
                new Subjects(
                        TOLD,
                        """
                        s.subject in (select p.subject from chronicle.subject_party p where p.view = s.view
                            and p.edition = s.edition and p.party = any(?) and p.since <= ?)""",
                        new String[] {one, other},
                        position);
        };
    }

    /** The two parties of a pair's id. */
    private static List<String> parties(String relation) {
        return IntStream.range(1, relation.length())
                .filter(i -> relation.charAt(i) == '-')
                .mapToObj(i -> List.of(relation.substring(0, i), relation.substring(i + 1)))
                .filter(pair -> pair.stream().allMatch(Parties::knows))
                .findFirst()
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND, "expected a pair of parties such as AZ-US, not " + relation));
    }
}
