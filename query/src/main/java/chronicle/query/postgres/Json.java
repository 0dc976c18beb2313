package chronicle.query.postgres;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees as text, and back. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final TypeReference<List<Map<String, Object>>> TREES = new TypeReference<>() {};

    private Json() {}

    static String write(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    static Map<String, Object> tree(String text) {
        return MAPPER.readValue(text, TREE);
    }

    static List<Map<String, Object>> trees(String text) {
        return MAPPER.readValue(text, TREES);
    }

    static JsonNode node(String text) {
        return MAPPER.readTree(text);
    }
}
