package chronicle.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docker-compose.yml, and the files of the project that it names. */
final class Composition {
    static final Path ROOT = Path.of("..");

    private Composition() {}

    static JsonNode read() throws IOException {
        return new YAMLMapper().readTree(Files.readString(ROOT.resolve("docker-compose.yml")));
    }

    /** The folder in which the containers find their secrets. */
    static final String SECRETS = "/run/secrets/";
}
