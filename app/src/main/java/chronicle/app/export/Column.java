package chronicle.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param datatype one of CSV on the Web
 * @param required whether every row has a value
 * @param value of a row; none where a single value is empty
 */
record Column<T>(
        String name,
        String meaning,
        String datatype,
        boolean required,
        Optional<String> separator,
        Function<T, List<String>> value) {

    static final String TEXT = "string";
    static final String DAY = "date";
    static final String INSTANT = "dateTime";
    static final String NUMBER = "integer";
    static final String FLAG = "boolean";
    static final String JSON = "json";

    private static final String BAR = "|";

    /** A column with a value in every row. */
    static <T> Column<T> of(String name, String datatype, Function<T, ?> value, String meaning) {
        return new Column<>(
                name,
                meaning,
                datatype,
                true,
                Optional.empty(),
                row -> List.of(value.apply(row).toString()));
    }

    /** A column with a value in some rows. */
    static <T> Column<T> maybe(String name, String datatype, Function<T, ? extends Optional<?>> value, String meaning) {
        return new Column<>(
                name,
                meaning,
                datatype,
                false,
                Optional.empty(),
                row -> value.apply(row).map(Object::toString).stream().toList());
    }

    /** A column with several values, with bars between them. */
    static <T> Column<T> list(String name, Function<T, List<String>> values, String meaning) {
        return new Column<>(name, meaning, TEXT, false, Optional.of(BAR), values);
    }

    /** What stands in the cell of a row. */
    String cell(T row) {
        return String.join(BAR, value.apply(row));
    }

    /** The column as CSV on the Web describes it. */
    Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("titles", name);
        described.put("dc:description", meaning);
        described.put("datatype", datatype);
        if (required) {
            described.put("required", true);
        }
        separator.ifPresent(text -> described.put("separator", text));
        return described;
    }
}
