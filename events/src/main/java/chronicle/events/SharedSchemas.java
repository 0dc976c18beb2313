package chronicle.events;

import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of the values that the fields of many kinds hold, by the names under which the others refer to them. */
final class SharedSchemas {

    static final String PARTY = "party";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String SLUG = "slug";
    static final String NUMBER = "number";
    static final String NUMBERS = "numbers";
    static final String DAY = "day";
    static final String DAYS = "days";
    static final String ADDRESS = "address";

    private static final String LOCATION = "#/$defs/";

    private SharedSchemas() {}

    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(PARTY, party());
        all.put(TEXT, text("A text without line breaks", TextRules.TEXT, TextForms.TEXT));
        all.put(TITLE, text("A title without line breaks", TextRules.TITLE, TextForms.TEXT));
        all.put(SLUG, text("A name fit for an address", Slug.LONGEST, TextForms.SLUG));
        all.put(NUMBER, number());
        all.put(NUMBERS, numbers());
        all.put(DAY, edtf("A day, known or not, in EDTF (ISO 8601-2); no interval", TextForms.DAY));
        all.put(DAYS, edtf("A day, known or not, or a span of days, in EDTF (ISO 8601-2)", TextForms.DAYS));
        all.put(ADDRESS, text("An address of the web", TextRules.TEXT, TextForms.ADDRESS));
        return all;
    }

    /** A reference to one of them, with what it means in this place. */
    static Map<String, Object> the(String name, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("$ref", LOCATION + name);
        return schema;
    }

    /** A reference to one of them. */
    static Map<String, Object> the(String name) {
        return Map.of("$ref", LOCATION + name);
    }

    static Map<String, Object> text(String description, int longest, String pattern) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description);
        schema.put("pattern", pattern);
        schema.put("maxLength", longest);
        return schema;
    }

    private static Map<String, Object> party() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", "A party of the catalogue, by its id");
        schema.put("enum", Parties.all().stream().map(PartyEntry::id).toList());
        return schema;
    }

    private static Map<String, Object> edtf(String description, String pattern) {
        Map<String, Object> schema = text(description, Edtf.LONGEST, pattern);
        schema.put("format", "edtf");
        return schema;
    }

    private static Map<String, Object> number() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        schema.put("description", "A number of at most six decimals");
        schema.put("exclusiveMinimum", Numbers.BOUND.negate());
        schema.put("exclusiveMaximum", Numbers.BOUND);
        schema.put("multipleOf", Numbers.SMALLEST);
        return schema;
    }

    private static Map<String, Object> numbers() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "Numbers by name");
        schema.put("propertyNames", the(TEXT));
        schema.put("additionalProperties", the(NUMBER));
        schema.put("minProperties", 1);
        schema.put("maxProperties", ValueReader.MOST_NUMBERS);
        return schema;
    }
}
