package chronicle.app.rest;

import chronicle.app.Settings;
import chronicle.command.EntryCommand;
import chronicle.command.Receipt;
import chronicle.command.axon.Commands;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Effect;
import chronicle.query.question.KnownAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Has a command carried out, or only rehearsed. */
    ResponseEntity<?> answer(EntryCommand command, Optional<Boolean> dryRun) {
        return dryRun.orElse(false) ? rehearse(command) : carryOut(command);
    }

    private ResponseEntity<?> carryOut(EntryCommand command) {
        var receipt = commands.send(command);
        boolean told = views.awaitViews(receipt.position(), patience);
        return ResponseEntity.created(URI.create("/api/v1/entries/" + receipt.entry()))
                .eTag("\"" + receipt.revision() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(Memento.POSITION, Long.toString(receipt.position()))
                .header(VIEWS, told ? "caught-up" : "behind")
                .body(told ? written(receipt) : stored(receipt));
    }

    /**
     * What a command would do to the answers, beside the answer to the command itself.
     *
     * @param position against which it was computed: what comes after it may lead to another outcome
     * @param revision which the entry would have
     */
    record Rehearsed(int revision, long position, List<Effect> effects) {}

    /** Checks a command as if it were carried out, and tells what would come of it; nothing is stored. */
    private ResponseEntity<Rehearsed> rehearse(EntryCommand command) {
        var line = commands.rehearse(command);
        long position = line.position() - 1;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(Memento.POSITION, Long.toString(position))
                .body(new Rehearsed(line.revision(), position, views.effectsOfTelling(line)));
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
