package chronicle.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be read off a statement without knowing its kind. */
final class Parts {

    private static final String DAY = "on";
    private static final String WORDS = "words";

    private Parts() {}

    static List<Party> parties(Statement statement) {
        Set<Party> parties = new TreeSet<>(statement.margin().concerns());
        Kind kind = Kind.of(statement.event());
        for (int i = 0; i < kind.fields().size(); i++) {
            switch (kind.fields().get(i).type()) {
                case PARTY, ACTOR -> collect(kind.value(statement.event(), i), parties);
                case SLUG, TEXT, NUMBER, DATE, MISSION_RANK, STANCE, NUMBERS -> {}
            }
        }
        return List.copyOf(parties);
    }

    private static void collect(Object value, Set<Party> parties) {
        switch (value) {
            case Party party -> parties.add(party);
            case Actor actor -> actor.party().ifPresent(parties::add);
            case Optional<?> optional -> optional.ifPresent(present -> collect(present, parties));
            case List<?> list -> list.forEach(element -> collect(element, parties));
            default -> throw new IllegalStateException("neither a party nor an actor: " + value);
        }
    }

    static List<Relation> relations(List<Party> parties) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                relations.add(new Relation(parties.get(i), parties.get(j)));
            }
        }
        return relations;
    }

    static boolean disputed(Statement statement) {
        return statement.sources().stream()
                .flatMap(source -> source.says().entrySet().stream())
                .anyMatch(said -> differs(said, statement));
    }

    private static boolean differs(Map.Entry<String, String> said, Statement statement) {
        return switch (said.getKey()) {
            case WORDS -> false;
            case DAY -> !said.getValue().equals(statement.on().text());
            default -> !said.getValue().equals(text(statement.event(), said.getKey()));
        };
    }

    private static String text(DiplomaticEvent event, String field) {
        return text(TreeWriter.event(event, Margin.EMPTY).getOrDefault(field, ""));
    }

    private static String text(Object tree) {
        return tree instanceof List<?> list
                ? list.stream().map(Parts::text).collect(Collectors.joining(", "))
                : tree.toString();
    }
}
