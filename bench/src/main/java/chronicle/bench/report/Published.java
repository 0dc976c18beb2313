package chronicle.bench.report;

import chronicle.bench.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page about speed in the documentation, whose figures are written from a file of results beside it. */
public final class Published {
    private static final Path RESULTS = Path.of("docs", "performance.json");
    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- from here on written by bench/run --publish -->\n";
    private static final String END = "<!-- up to here -->\n";

    private Published() {}

    /** Puts results there, and writes the figures of the page from them. */
    public static void publish(Results results) throws IOException {
        results.write(RESULTS);
        Files.writeString(PAGE, page());
    }

    /** Refuses a page that says something else than the results beside it. */
    public static void check() throws IOException {
        if (Files.exists(RESULTS) && !Files.readString(PAGE).equals(page())) {
            throw new IllegalStateException(
                    PAGE + " has other figures than " + RESULTS + ". Write it anew: bench/run --publish-again");
        }
    }

    /** Writes the page anew from the results that are there. */
    public static void again() throws IOException {
        Files.writeString(PAGE, page());
    }

    private static String page() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(PAGE + " has lost the lines between which figures are written");
        }
        return page.substring(0, begin + BEGIN.length()) + figures(Results.read(RESULTS)) + page.substring(end);
    }

    private static String figures(Results results) {
        Machine machine = results.machine();
        var text = new StringBuilder()
                .append("\nMeasured at %s, commit %s: %s, %d processors, %s, PostgreSQL %s.\n"
                        .formatted(
                                machine.when(),
                                machine.commit(),
                                machine.system(),
                                machine.processors(),
                                machine.java(),
                                machine.postgres()));
        for (Result result : results.results()) {
            text.append("\n### ").append(Table.headline(result)).append("\n\n").append(Table.of(result));
        }
        return text.append('\n').toString();
    }
}
