package chronicle.app.rest;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The description of all addresses (OpenAPI), and a page that shows it; nothing of it comes from the internet. */
@RestController
final class DescriptionController {
    private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** The files of the library that the page needs, and no others. */
    private static final Map<String, MediaType> OF_THE_LIBRARY =
            Map.of("swagger-ui-bundle.js", SCRIPT, "swagger-ui.css", STYLE, "favicon-32x32.png", MediaType.IMAGE_PNG);

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return file("openapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return file("docs.html", MediaType.parseMediaType("text/html;charset=UTF-8"));
    }

    @GetMapping("/api/docs/{file}")
    ResponseEntity<Resource> part(@PathVariable String file) throws IOException {
        if (file.equals("docs.js")) {
            return file(file, SCRIPT);
        }
        var type = OF_THE_LIBRARY.get(file);
        if (type == null) {
            throw Problem.NOT_FOUND.because("The page at /api/docs has no part of that name.");
        }
        return answer(new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version() + "/" + file), type);
    }

    private static String version() throws IOException {
        Properties library = PropertiesLoaderUtils.loadProperties(new ClassPathResource(LIBRARY));
        return library.getProperty("version", "");
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return answer(new ClassPathResource(name, DescriptionController.class), type);
    }

    private static ResponseEntity<Resource> answer(Resource file, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(file);
    }
}
