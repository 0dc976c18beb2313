package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.LongQuestion;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** How long it takes from the start of the program to its first answer, with data present: as a jar, and with what helps. */
public final class Starts implements LongQuestion {
    private static final Path JARS = Path.of("app/target");
    private static final Path FOLDER = Path.of("bench/target/start");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders");
    private static final String FAT = "fat jar";
    private static final String CACHED = "extracted, AOT cache";
    private static final String SECONDS = "seconds";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "From the start of the program to its first answer, with data present";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        stage.rest();
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Path jar = jar();
        Path extracted = FOLDER.resolve("program");
        run(java(List.of("-Djarmode=tools"), jar, "extract", "--destination", extracted.toString()));
        Path program = extracted.resolve(jar.getFileName());
        Path cache = FOLDER.resolve("chronicle.aot");
        train(java(List.of("-XX:AOTCacheOutput=" + cache), program));
        Case done = sheet.contest(
                "the first chronicle",
                List.of(
                        contestant(FAT, java(List.of(), jar)),
                        contestant("extracted", java(List.of(), program)),
                        contestant(CACHED, java(List.of("-XX:AOTCache=" + cache), program)),
                        contestant("./chronicle serve", List.of("./chronicle", "serve"))));
        sheet.atMost(0.6, "AOT cache to fat jar, in seconds", done.median(CACHED, SECONDS) / done.median(FAT, SECONDS));
        sheet.note("Each starts its own PostgreSQL on the same folder, and is asked until it answers. The files are in"
                + " the memory of the machine, since they were read before. The launcher is a script around the"
                + " third.");
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.isDirectory(JARS) ? Files.list(JARS) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("chronicle-app-.*(?<!-sources)\\.jar"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no jar to be started in app/target. Build it: mvn -pl app -am"
                                    + " -DskipTests package"));
        }
    }

    private static List<String> java(List<String> more, Path jar, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("extract.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }

    private static void train(List<String> command) throws Exception {
        try (var started = Started.of(command, FOLDER)) {
            started.awaitAnswer();
        }
    }

    private static Contestant contestant(String name, List<String> command) {
        return Contestant.ours(name, _ -> {
            try (var started = Started.of(command, FOLDER)) {
                return Map.of(SECONDS, started.awaitAnswer());
            }
        });
    }
}
