package chronicle.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.rest.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The steps of docs/proof.md, and what a chronicle gives away in its life: heads, keys, and who rewrote it. */
class VerifyIT {
    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("curl -s '?http://127.0.0.1:8080([^' ]*)'?(?: -o (\\S+))?");
    private static final Pattern OTHER_EACH_TIME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder = folder();
    private final Path data = folder.resolve("data");

    private record Done(int code, String words) {}

    @Test
    void the_page_keeps_its_word_and_a_rewritten_journal_is_convicted() throws Exception {
        Client.Reply earlier;
        try (var first = ForkedChronicle.on(data)) {
            for (var steps : CONSOLE.matcher(page()).results().toList()) {
                carryOut(steps.group(1), first.client());
            }
            earlier = first.client().get("/api/v1/changes/head");
        }
        var given = Files.readAllLines(data.resolve("heads.ndjson"));
        assertThat(given).hasSize(1);
        assertThat(JsonMapper.shared().readTree(given.getFirst()).at("/root").asString())
                .isEqualTo(earlier.at("/root"));
        assertThat(Files.getPosixFilePermissions(data.resolve("signing-keys.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");

        assertThat(typed("rotate-keys").words()).contains("vouches");
        try (var second = ForkedChronicle.on(data)) {
            var http = second.client();
            assertThat(http.get("/api/v1/changes/keys").json().at("/items").size())
                    .isEqualTo(2);
            assertThat(http.get("/api/v1/changes/head").at("/keyId"))
                    .isNotEqualTo(earlier.at("/keyId"))
                    .isEqualTo(http.get("/api/v1/changes/keys").at("/items/1/keyId"));
            assertThat(http.get("/api/v1/changes/keys").at("/items/1/endorsedBy"))
                    .isEqualTo(earlier.at("/keyId"));
            assertThat(typed("verify"))
                    .satisfies(sound -> assertThat(sound.words()).contains("held to 2", "Sound"))
                    .extracting(Done::code)
                    .isEqualTo(0);

            rewrite("update chronicle.belief set status = 'waived' where view = 'aid' and subject = 'US-to-AZ' and"
                    + " status = 'restricted' and valid @> date '1995-01-01' and upper_inf(known)");

            assertThat(typed("verify"))
                    .satisfies(found -> assertThat(found.words())
                            .contains("Sound", "First subject that differs: aid US-to-AZ", "NOT SOUND"))
                    .extracting(Done::code)
                    .isEqualTo(1);

            rewrite("update chronicle.journal set metadata = metadata || '{\"actor\": \"mallory\"}' where position ="
                    + " 5");

            assertThat(typed("verify"))
                    .satisfies(found -> assertThat(found.words())
                            .contains(
                                    "First bad position: 5",
                                    "of the lines 1 to 78 at least one was rewritten",
                                    "NOT SOUND"))
                    .extracting(Done::code)
                    .isEqualTo(1);
        }
    }

    private void carryOut(String steps, Client http) throws Exception {
        var commands = new ArrayList<>(List.of(steps.split("(?m)^\\$ ")));
        commands.removeFirst();
        for (var step : commands) {
            var words = step.split("\n", 2);
            assertThat(alike(answer(words[0], http))).as(words[0]).isEqualTo(alike(words[1]));
        }
    }

    private String answer(String command, Client http) throws Exception {
        var curl = CURL.matcher(command);
        if (curl.matches()) {
            var reply = http.get(curl.group(1));
            assertThat(reply.status()).as(command).isEqualTo(200);
            if (curl.group(2) == null) {
                return reply.text() + "\n";
            }
            Files.writeString(folder.resolve(curl.group(2)), reply.text());
            return "";
        }
        var verify = "java -jar chronicle.jar ";
        return command.startsWith(verify)
                ? typed(command.substring(verify.length()).split(" ")).words()
                : done("sh", "-c", command).words();
    }

    private static String alike(String answer) {
        return OTHER_EACH_TIME.matcher(answer).replaceAll("<hash>");
    }

    /** The program as somebody types it into a shell. */
    private Done typed(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Chronicle.class.getName()));
        command.addAll(List.of(arguments));
        return done(command.toArray(String[]::new));
    }

    private Done done(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Done(process.waitFor(), words);
    }

    /** As the superuser, with all triggers off. */
    private void rewrite(String sql) throws Exception {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/chronicle",
                        "postgres",
                        Files.readString(data.resolve("database-superuser")).strip());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/proof.md"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "verified")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
