package chronicle.app.page.writing;

import chronicle.app.page.PartyNames;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.query.question.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills a form with what an entry says, as somebody would type it. */
final class Filled {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Filled() {}

    static Typed from(Kind kind, Entry entry) {
        var filled = new Filled();
        filled.texts.put("/on", Days.typed(entry.on()));
        var event = JSON.readTree(entry.event());
        kind.fields().forEach(field -> filled.field(field, event.path(field.name())));
        Sheets.MARGIN.forEach(field -> filled.field(field, event.path(field.name())));
        int number = 0;
        for (var source : JSON.readTree(entry.sources())) {
            filled.source("/sources/" + number++, source);
        }
        return Typed.of(filled.texts);
    }

    private void field(Field field, JsonNode value) {
        var pointer = "/event/" + field.name();
        if (field.type() == FieldType.NUMBERS) {
            int number = 0;
            for (var each : value.properties()) {
                texts.put(pointer + "/" + number + "/name", each.getKey());
                texts.put(pointer + "/" + number++ + "/number", each.getValue().asString());
            }
        } else if (value.isArray()) {
            int number = 0;
            for (var each : value) {
                texts.put(pointer + "/" + number++, typed(field.type(), each));
            }
        } else if (!value.isMissingNode()) {
            texts.put(pointer, typed(field.type(), value));
        }
    }

    private static String typed(FieldType type, JsonNode value) {
        var text = value.asString("");
        return switch (type) {
            case PARTY, ACTOR -> PartyNames.typed(text);
            case DATE -> Days.typed(text);
            case SLUG, TEXT, NUMBER, MISSION_RANK, STANCE, NUMBERS -> text;
        };
    }

    private void source(String pointer, JsonNode source) {
        source.properties().forEach(part -> {
            var place = pointer + "/" + part.getKey();
            if (part.getValue().isObject()) {
                part.getValue().properties().forEach(said -> {
                    var text = said.getValue().asString("");
                    texts.put(place + "/" + said.getKey(), said.getKey().equals("on") ? Days.typed(text) : text);
                });
            } else {
                var text = part.getValue().asString("");
                texts.put(place, part.getKey().equals("accessed") ? Days.typed(text) : text);
            }
        });
    }
}
