package chronicle.bench.report;

import chronicle.bench.Question;
import chronicle.bench.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a file for each question and size, of which those of one commit count. */
public record Folder(Path path, String commit) {

    /** Whether it has what a question of a size brought. */
    public boolean has(Question question, int size) throws IOException {
        Path file = file(question, size);
        return Files.exists(file) && counts(Results.read(file));
    }

    /** Keeps what a question of a size brought. */
    public void keep(Question question, int size, Results results) throws IOException {
        results.write(file(question, size));
    }

    private Path file(Question question, int size) {
        return path.resolve(question.name() + (size == 0 ? "" : "-" + size) + ".json");
    }

    private boolean counts(Results results) {
        return results.machine().commit().equals(commit);
    }

    /** What all questions brought, in their order and that of their sizes; tells which files do not count. */
    public List<Result> of(List<Question> questions) throws IOException {
        List<Result> all = new ArrayList<>();
        for (Question question : questions) {
            all.addAll(of(question));
        }
        return all;
    }

    private List<Result> of(Question question) throws IOException {
        List<Result> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(file -> isOf(file, question)).toList()) {
                Results results = Results.read(file);
                if (counts(results)) {
                    found.addAll(results.results());
                } else {
                    System.out.println("Left out, since it is of another commit: " + file);
                }
            }
        }
        found.sort(Comparator.comparingInt(Result::size));
        return found;
    }

    private static boolean isOf(Path file, Question question) {
        return file.getFileName().toString().matches(question.name() + "(-[0-9]+)?\\.json");
    }

    /** Writes all of it in one file and on one page. */
    public void collect(Results results) throws IOException {
        results.write(path.resolve("results.json"));
        Files.writeString(path.resolve("results.html"), Page.of(results));
    }
}
