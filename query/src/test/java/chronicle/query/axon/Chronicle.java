package chronicle.query.axon;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Provenance;
import chronicle.events.Statement;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.postgres.WrittenJournal;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal, the processors that follow it, and the questions about both, on a real server. */
final class Chronicle implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final WrittenJournal journal;
    final ViewQuestions views;
    final EntryQuestions entries;
    private final ViewProcessors processors;
    private final Map<String, Integer> revisions = new HashMap<>();

    private Chronicle(Server server, List<? extends Timeline<?>> timelines, ViewProcessors processors) {
        this.journal = new WrittenJournal(server.owner());
        this.views = new ViewQuestions(server.application(), timelines, PATIENCE);
        this.entries = new EntryQuestions(server.application(), PATIENCE);
        this.processors = processors;
    }

    /** An empty chronicle whose processors run. */
    static Chronicle running(Server server, List<? extends Timeline<?>> timelines) {
        server.empty();
        Chronicle chronicle = new Chronicle(server, timelines, processors(server, timelines, "one"));
        chronicle.processors.start();
        return chronicle;
    }

    static ViewProcessors processors(Server server, List<? extends Timeline<?>> timelines, String node) {
        return new ViewProcessors(
                server.application(),
                new JournalSource(new WrittenJournal(server.owner())),
                timelines,
                new Settings(node, 5_000, 100_000, Duration.ofSeconds(2)));
    }

    long record(Happening happening) {
        return record(happening.entry(), happening.statement());
    }

    long record(String entry, Statement statement) {
        revisions.put(entry, 1);
        return journal.append(1, new EntryRecorded(entry, statement), Provenance.of("historian"));
    }

    long correct(String entry, Statement statement, String reason) {
        return journal.append(revision(entry), new EntryCorrected(entry, statement), because(reason));
    }

    long retract(String entry, String reason) {
        return journal.append(revision(entry), new EntryRetracted(entry, Optional.empty()), because(reason));
    }

    long reinstate(String entry, String reason) {
        return journal.append(revision(entry), new EntryReinstated(entry), because(reason));
    }

    private int revision(String entry) {
        return revisions.merge(entry, 1, Integer::sum);
    }

    private static Provenance because(String reason) {
        return new Provenance("editor", Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void close() {
        processors.close();
    }
}
