package chronicle.app.page.writing;

import chronicle.app.Settings;
import chronicle.command.EntryCommand;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import chronicle.command.axon.Commands;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where forms are handed in: what they ask is carried out, or only rehearsed. */
@Component
final class Desk {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Commands commands;
    private final ViewQuestions views;
    private final Duration patience;

    Desk(Commands commands, ViewQuestions views, Settings settings) {
        this.commands = commands;
        this.views = views;
        this.patience = settings.requests().patience();
    }

    /** Has it carried out, and waits until the views have told it, so that the next page shows it. */
    Receipt send(EntryCommand command) {
        var receipt = once(command, Instant.now().plus(patience));
        views.awaitViews(receipt.position(), patience);
        return receipt;
    }

    /** What it would do to the answers; nothing is stored. */
    List<Effect> rehearse(EntryCommand command) {
        return views.effectsOfTelling(commands.rehearse(command));
    }

    /** Who presses a button twice wants what the first press does, and waits for it. */
    private Receipt once(EntryCommand command, Instant end) {
        while (true) {
            try {
                return commands.send(command);
            } catch (Refusal refusal) {
                if (refusal.reason() != Plain.REQUEST_IN_PROGRESS
                        || Instant.now().isAfter(end)) {
                    throw refusal;
                }
                pause(refusal);
            }
        }
    }

    private static void pause(Refusal refusal) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refusal;
        }
    }
}
