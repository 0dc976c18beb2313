package chronicle.bench.micro;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.JournalLine;
import chronicle.events.Margin;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Of whom a journal of one view tells, and in which order; the same in each run. One day in ten is known by its year. */
public enum Shape {
    /** Many subjects, on random days, of which one in twenty is corrected. */
    MANY(2_000, 200, 0.05, false),
    /** One subject, as it happened. */
    ONE_IN_ORDER(1_000, 1, 0, true),
    /** One subject, in any order, so that most lines change all days after theirs. */
    ONE_IN_ANY_ORDER(300, 1, 0, false);

    private static final long SEED = 1;
    private static final int DAYS = 126 * 365;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final Provenance EDITOR = Provenance.of("editor");
    private static final List<Source> SOURCES = List.of(Source.titled("a gazette"));

    private final int lines;
    private final int subjects;
    private final double corrected;
    private final boolean inOrder;

    Shape(int lines, int subjects, double corrected, boolean inOrder) {
        this.lines = lines;
        this.subjects = subjects;
        this.corrected = corrected;
        this.inOrder = inOrder;
    }

    /** The journal, about what the view tells of. */
    public List<JournalLine> journal(About about) {
        var random = new Random(SEED);
        List<Party> parties =
                Parties.all().stream().map(entry -> new Party(entry.id())).toList();
        List<Edtf> days = days(random);
        List<DiplomaticEvent> recorded = new ArrayList<>();
        int[] revisions = new int[lines];
        List<JournalLine> journal = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            boolean correction = i > 10 && random.nextDouble() < corrected;
            int entry = correction ? random.nextInt(recorded.size()) : recorded.size();
            if (!correction) {
                int subject = random.nextInt(subjects);
                Party one = parties.get(subject % parties.size());
                Party other = parties.get((subject + 1 + subject / parties.size()) % parties.size());
                recorded.add(about.event(one, other, random));
            }
            var statement = new Statement(days.get(i), recorded.get(entry), Margin.EMPTY, SOURCES);
            journal.add(new JournalLine(
                    i + 1,
                    Instant.EPOCH,
                    ++revisions[entry],
                    correction ? new EntryCorrected("e" + entry, statement) : new EntryRecorded("e" + entry, statement),
                    EDITOR));
        }
        return journal;
    }

    private List<Edtf> days(Random random) {
        List<Edtf> days = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            days.add(Edtf.parse(random.nextInt(10) == 0 ? Integer.toString(day.getYear()) : day.toString()));
        }
        if (inOrder) {
            days.sort(Comparator.comparing(day -> day.start().earliest()));
        }
        return days;
    }
}
