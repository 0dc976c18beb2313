package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./chronicle} does, with a JDK and a jar that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = """
        #!/usr/bin/env bash
        echo "$*" >>"$(dirname "$0")/calls"
        case "$*" in
        *-XshowSettings*) echo '    java.specification.version = 25' ;;
        *jarmode*) mkdir -p "${@: -1}" && cp "$3" "${@: -1}/" ;;
        *AOTCacheOutput=*)
            aot=${3#*=}
            trap 'echo learned >"$aot"; exit 0' TERM
            echo 'Ask at http://127.0.0.1:1'
            while :; do sleep 0.01; done
            ;;
        *) echo "ran: $*"; exit 7 ;;
        esac
        """;

    @TempDir
    private Path root;

    private Path jdk;

    @BeforeEach
    void aJdkAndAJar() throws IOException {
        Files.copy(Path.of("../chronicle"), root.resolve("chronicle"));
        jdk = root.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("bin/java"), JAVA);
        for (String file : List.of("chronicle", "jdk/bin/java")) {
            Files.setPosixFilePermissions(root.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createDirectories(root.resolve("app/target"));
        jar("one build");
    }

    private void jar(String content) throws IOException {
        Files.writeString(root.resolve("app/target/chronicle-app-1.jar"), content);
    }

    @Test
    void the_first_start_prepares_the_next_ones_and_arguments_and_exit_code_are_passed_on() throws Exception {
        var first = run("serve", "--server.port=9090", "two words");
        assertThat(first.text()).contains("Preparing a faster start", "-jar", "serve --server.port=9090 two words");
        assertThat(first.code()).isEqualTo(7);
        assertThat(calls()).filteredOn(call -> call.contains("AOTCacheOutput")).hasSize(1);

        assertThat(run("verify", "--help").text())
                .doesNotContain("Preparing")
                .contains("-XX:AOTCache=app/target/launch/", "verify --help");
        assertThat(calls()).filteredOn(call -> call.contains("jarmode")).hasSize(1);
    }

    @Test
    void another_build_is_prepared_anew_and_the_former_one_is_thrown_away() throws Exception {
        run("serve");
        jar("another build");

        assertThat(run("verify").text()).contains("ran:").doesNotContain("Preparing", "AOTCache");
        assertThat(run("serve").text()).contains("Preparing", "AOTCache");
        try (Stream<Path> kept = Files.list(root.resolve("app/target/launch"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void without_a_jdk_25_it_says_what_is_missing() throws Exception {
        Files.writeString(jdk.resolve("bin/java"), JAVA.replace("version = 25", "version = 17"));
        Files.writeString(
                root.resolve("chronicle"),
                Files.readString(root.resolve("chronicle")).replaceAll("/usr/lib/jvm|/opt/java|/Library", "/nowhere"));

        var refused = run("serve");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("needs a JDK 25").doesNotContain("ran:");
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(jdk.resolve("bin/calls"));
    }

    private record Ended(int code, String text) {}

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("chronicle").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA25_HOME", jdk.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("HOME", root.toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
