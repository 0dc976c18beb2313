package chronicle.app.replays;

import chronicle.app.Settings;
import chronicle.app.operations.Operation;
import chronicle.app.operations.Operations;
import chronicle.app.operations.Request;
import chronicle.query.postgres.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks for replays. */
@Component
public final class Replays {
    private final Operations operations;
    private final Workshop workshop;
    private final Settings settings;
    private final boolean elsewhere;

    Replays(Operations operations, Workshop workshop, Settings settings, Environment environment) {
        this.operations = operations;
        this.workshop = workshop;
        this.settings = settings;
        this.elsewhere = environment.containsProperty("spring.datasource.url");
    }

    /**
     * Has views told anew, all in one pass over the journal.
     *
     * @throws chronicle.app.operations.OperationRefused if one of them is being told anew already, or the disk is full
     */
    public Operation begin(List<String> views, ReplayOptions options, Request request) {
        room().require(views.stream().mapToLong(workshop::size).sum());
        return operations.begin(Replay.KIND, views, options.tree(), request);
    }

    private Room room() {
        try {
            return new Room(
                    elsewhere
                            ? OptionalLong.empty()
                            : OptionalLong.of(
                                    Files.getFileStore(settings.data()).getUsableSpace()),
                    settings.views().spareDisk().toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
