package chronicle.app.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The files that pages are made of beside their text; their addresses change with what they say. */
@Component
final class Assets {
    private static final String LIBRARY = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType FONT = MediaType.parseMediaType("font/woff2");
    private static final MediaType DRAWING = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private static final Map<String, MediaType> OWN = Map.of(
            "chronicle.css", STYLE,
            "chronicle.js", SCRIPT,
            "theme.js", SCRIPT,
            "writing.css", STYLE,
            "writing.js", SCRIPT,
            "mark.svg", DRAWING,
            "sans.woff2", FONT,
            "sans-ext.woff2", FONT,
            "serif.woff2", FONT,
            "serif-ext.woff2", FONT);

    private final Map<String, Asset> byName = new TreeMap<>();

    Assets() throws IOException {
        OWN.forEach((name, type) -> keep(name, new ClassPathResource("assets/" + name, Assets.class), type));
        Properties library = PropertiesLoaderUtils.loadProperties(new ClassPathResource(LIBRARY));
        keep(
                "htmx.js",
                new ClassPathResource("META-INF/resources/webjars/htmx.org/" + library.getProperty("version", "")
                        + "/dist/htmx.min.js"),
                SCRIPT);
    }

    /**
     * A file.
     *
     * @param version which is another one if the file says something else
     */
    record Asset(Resource file, MediaType type, String version) {}

    private void keep(String name, Resource file, MediaType type) {
        try (var content = file.getInputStream()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            byName.put(name, new Asset(file, type, HexFormat.of().formatHex(hash, 0, 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a file that there is. */
    public String at(String name) {
        return "/assets/" + name + "?v="
                + find(name)
                        .orElseThrow(() -> new IllegalArgumentException(name))
                        .version();
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
