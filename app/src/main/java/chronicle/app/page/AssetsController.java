package chronicle.app.page;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of the pages; one that is asked for by its version may be kept for ever. */
@RestController
final class AssetsController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{file}")
    ResponseEntity<Resource> file(@PathVariable String file, @RequestParam Optional<String> v) {
        return assets.find(file)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(v.filter(asset.version()::equals).isPresent() ? FOR_EVER : CacheControl.noCache())
                        .contentType(asset.type())
                        .body(asset.file()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
