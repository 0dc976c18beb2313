package chronicle.app.rest;

import chronicle.app.Settings;
import chronicle.command.EntryCommand;
import chronicle.command.Receipt;
import chronicle.command.axon.Commands;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has commands carried out, and answers with what came of them as soon as the views have told it. */
@Component
final class Writes {
    private static final String VIEWS = "Chronicle-Views";

    private final Commands commands;
    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final Duration patience;

    Writes(Commands commands, ViewQuestions views, EntryQuestions entries, Settings settings) {
        this.commands = commands;
        this.views = views;
        this.entries = entries;
        this.patience = settings.requests().patience();
    }

    /** What is stored although the views have not told it in time. */
    record Stored(String id, int revision, Instant recordedAt, long position) {}

    ResponseEntity<?> carryOut(EntryCommand command) {
        var receipt = commands.send(command);
        boolean told = views.awaitViews(receipt.position(), patience);
        return ResponseEntity.created(URI.create("/api/v1/entries/" + receipt.entry()))
                .eTag("\"" + receipt.revision() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(Memento.POSITION, Long.toString(receipt.position()))
                .header(VIEWS, told ? "caught-up" : "behind")
                .body(told ? written(receipt) : stored(receipt));
    }

    private Written written(Receipt receipt) {
        return new Written(
                entries.entry(receipt.entry(), new KnownAt.Position(receipt.position())),
                views.effects(receipt.entry(), receipt.position()));
    }

    private static Stored stored(Receipt receipt) {
        return new Stored(receipt.entry(), receipt.revision(), receipt.recordedAt(), receipt.position());
    }
}
