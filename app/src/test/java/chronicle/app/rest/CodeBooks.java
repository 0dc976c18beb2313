package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a table to its code book: every column is described, and every cell is what its column says it is. */
final class CodeBooks {
    private CodeBooks() {}

    static void assertKept(JsonNode book, String csv, List<CSVRecord> rows) {
        assertThat(book.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        var columns = book.at("/tableSchema/columns");
        assertThat(csv.substring(0, csv.indexOf("\r\n")).split(","))
                .containsExactlyElementsOf(columns.findValuesAsString("name"));
        assertThat(columns)
                .allMatch(column -> !column.path("dc:description").asString().isBlank());
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> columns.forEach(
                column -> cell(column, row.get(column.get("name").asString()))));
        var key = book.at("/tableSchema/primaryKey")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(rows).extracting(row -> key.stream().map(row::get).toList()).doesNotHaveDuplicates();
    }

    private static void cell(JsonNode column, String value) {
        if (value.isEmpty()) {
            assertThat(column.path("required").asBoolean(false))
                    .as(column.toString())
                    .isFalse();
            return;
        }
        switch (column.get("datatype").asString()) {
            case "integer" -> assertThat(value).matches("-?[0-9]+");
            case "boolean" -> assertThat(value).isIn("true", "false");
            case "date" -> LocalDate.parse(value);
            case "dateTime" -> Instant.parse(value);
            case "json" -> JsonMapper.shared().readTree(value);
            default -> assertThat(column.get("datatype").asString()).isEqualTo("string");
        }
    }
}
