package chronicle.query.engine;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.JournalLine;
import chronicle.events.Margin;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.oracle.MemoryBeliefs;
import chronicle.query.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small chronicle told to one view, and what it answers about one subject. */
final class Chronicle {

    private final Materialiser<?> materialiser;
    private final String subject;
    private final MemoryBeliefs beliefs = new MemoryBeliefs();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, DiplomaticEvent> events = new HashMap<>();
    private long position;

    private Chronicle(Timeline<?> view, String subject) {
        this.materialiser = new Materialiser<>(view, new JournalLedger(List.of()), 1_000);
        this.subject = subject;
    }

    static Chronicle of(Timeline<?> view, String subject) {
        return new Chronicle(view, subject);
    }

    Chronicle recorded(String entry, String on, DiplomaticEvent event) {
        events.put(entry, event);
        return tell(new EntryRecorded(entry, statement(on, event)));
    }

    Chronicle corrected(String entry, String on) {
        return tell(new EntryCorrected(entry, statement(on, events.get(entry))));
    }

    Chronicle corrected(String entry, String on, DiplomaticEvent event) {
        return tell(new EntryCorrected(entry, statement(on, event)));
    }

    Chronicle retracted(String entry) {
        return tell(new EntryRetracted(entry, Optional.empty()));
    }

    Chronicle reinstated(String entry) {
        return tell(new EntryReinstated(entry));
    }

    private Chronicle tell(ChronicleEvent event) {
        int revision = revisions.merge(event.entry(), 1, Integer::sum);
        JournalLine line = new JournalLine(++position, Instant.EPOCH, revision, event, Provenance.of("editor"));
        beliefs.write(materialiser.tell(List.of(line)));
        return this;
    }

    private static Statement statement(String on, DiplomaticEvent event) {
        return new Statement(Edtf.parse(on), event, Margin.EMPTY, List.of(Source.titled("a gazette")));
    }

    /** The certainty and the statuses of the possible states, as {@code possible [none, embassy]}. */
    String on(String day) {
        return summary(told(day));
    }

    String on(String day, long knownAt) {
        return summary(beliefs.at(subject, LocalDate.parse(day), knownAt).orElseThrow());
    }

    Told told(String day) {
        return beliefs.at(subject, LocalDate.parse(day), position).orElseThrow();
    }

    /** The periods now held, each as its first day and the answer. */
    List<String> unfolding() {
        List<String> periods = new ArrayList<>();
        for (Belief belief : beliefs.unfolding(subject, position)) {
            LocalDate from = belief.valid().from();
            periods.add((from.equals(LocalDate.MIN) ? "ever" : from) + ": " + summary(belief.told()));
        }
        return periods;
    }

    private static String summary(Told told) {
        return told.certainty().name().toLowerCase(Locale.ROOT) + " "
                + told.possible().stream().map(Possible::status).toList();
    }
}
