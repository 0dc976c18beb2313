package chronicle.app.replays;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.ForkedChronicle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program whose disk has less room than is to be spared. */
class FullDiskIT {

    @Test
    void a_replay_for_which_the_disk_has_no_room_is_refused_and_leaves_no_trace() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "full-disk");
        try (var chronicle =
                ForkedChronicle.on(data, "--chronicle.seed.enabled=false", "--chronicle.views.spare-disk=900000TB")) {
            var http = chronicle.client();

            for (var path : new String[] {"/api/v1/views/aid/replays", "/api/v1/replays"}) {
                var refused = http.post(path, "{}");

                assertThat(refused.status()).as(refused.text()).isEqualTo(507);
                assertThat(refused.slug()).isEqualTo("insufficient-storage");
                assertThat(refused.at("/detail")).contains("free: make room, and ask again");
            }
            assertThat(http.get("/api/v1/operations").json().at("/items")).isEmpty();
            assertThat(http.get("/api/v1/views").status()).isEqualTo(200);
        }
    }
}
