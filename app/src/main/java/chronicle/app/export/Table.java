package chronicle.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of rows, as comma-separated values (RFC 4180) and as the code book that tells what they mean.
 *
 * @param file its name
 * @param key the columns that together name a row
 */
public record Table<T>(String file, String title, String description, List<String> key, List<Column<T>> columns) {

    /** The media type of its code book. */
    public static final String CODE_BOOK = "application/csvm+json";

    public Table {
        columns = List.copyOf(columns);
    }

    /** Writes a head with the columns' names, and each row as it comes; nothing is kept, and the writer stays open. */
    public void write(Writer out, Consumer<Consumer<T>> rows) {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        rows.accept(row ->
                csv.writeRecord(columns.stream().map(column -> column.cell(row)).toList()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it means, as metadata for CSV on the Web. */
    public Map<String, Object> codeBook() {
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        book.put("url", file);
        book.put("dc:title", title);
        book.put("dc:description", description);
        book.put(
                "tableSchema",
                Map.of("columns", columns.stream().map(Column::described).toList(), "primaryKey", key));
        return book;
    }

    /** The same as a table of Markdown, line by line. */
    List<String> page() {
        List<String> lines = new ArrayList<>(List.of("| column | holds | meaning |", "|---|---|---|"));
        columns.forEach(column -> lines.add("| `" + column.name() + "` | " + column.datatype()
                + (column.separator().isPresent() ? ", several" : column.required() ? "" : ", or nothing") + " | "
                + column.meaning() + " |"));
        return lines;
    }
}
