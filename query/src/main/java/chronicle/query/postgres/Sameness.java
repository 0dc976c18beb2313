package chronicle.query.postgres;

import chronicle.query.engine.Certainty;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes two answers the same: certainty, states and reasons; not what came before or comes after. */
record Sameness(Certainty certainty, List<JsonNode> states) {

    static Sameness of(Certainty certainty, String answers) {
        List<JsonNode> states = new ArrayList<>();
        for (JsonNode possible : Json.node(answers)) {
            states.add(possible instanceof ObjectNode state ? state.without(List.of("since", "until")) : possible);
        }
        return new Sameness(certainty, states);
    }

    /** The status, or all possible ones, each once, in their order. */
    List<String> statuses() {
        return states.stream()
                .map(state -> state.path("status").asString())
                .distinct()
                .toList();
    }
}
