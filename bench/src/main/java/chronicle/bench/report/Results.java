package chronicle.bench.report;

import chronicle.bench.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came out, and of which machine: the file that everything else is written from. */
public record Results(Machine machine, List<Result> results) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Keeps a copy. */
    public Results {
        results = List.copyOf(results);
    }

    /** What a file says. */
    public static Results read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Results.class);
    }

    /** The same in a file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /** What was brought by a question of a size. */
    public Optional<Result> of(String question, int size) {
        return results.stream()
                .filter(result -> result.question().equals(question) && result.size() == size)
                .findFirst();
    }
}
