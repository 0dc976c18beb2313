package chronicle.query.engine;

import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.JournalLine;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Timeline;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How fast the engine tells, in memory and on one core: run {@code main} from an IDE or by its class name. */
final class EngineMeasurement {

    private static final int BATCH = 1_000;
    private static final List<Source> SOURCES = List.of(Source.titled("a gazette"));
    private static final Provenance EDITOR = Provenance.of("editor");

    private static final int DAYS = 126 * 365;
    private static final int DAYS_AN_ENTRY = 9;

    private final Random random = new Random(1);

    private EngineMeasurement() {}

    /** Prints lines of figures; the arguments are numbers of events, of subjects and of entries of a large subject. */
    public static void main(String[] arguments) {
        EngineMeasurement measurement = new EngineMeasurement();
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int subjects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int large = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        for (Timeline<?> view : List.of(new Aid(), new Missions())) {
            for (int round = 0; round < 3; round++) {
                List<JournalLine> journal = measurement.journal(view, events, subjects, 0.05, DAYS);
                tell(view, events + " events, " + subjects + " subjects", journal);
            }
            for (int entries : List.of(large / 4, large / 2, large, large * 2, large * 4)) {
                measurement.one(view, entries, DAYS, "in 126 years");
                measurement.one(view, entries, entries * DAYS_AN_ENTRY, "one in nine days");
            }
        }
    }

    private void one(Timeline<?> view, int entries, int days, String density) {
        List<JournalLine> journal = journal(view, entries, 1, 0, days);
        String what = entries + " entries of one subject, " + density;
        tell(view, what + ", by day", byDay(journal));
        tell(view, what + ", in random order", journal);
    }

    private static <S extends Record> void tell(Timeline<S> view, String what, List<JournalLine> journal) {
        Materialiser<S> materialiser = new Materialiser<>(view, new JournalLedger(List.of()), Integer.MAX_VALUE);
        long written = 0;
        long states = 0;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int told = 0; told < journal.size(); told += BATCH) {
            Changes changes = materialiser.tell(journal.subList(told, Math.min(journal.size(), told + BATCH)));
            written += changes.beliefs().size();
            for (Belief belief : changes.beliefs()) {
                states += belief.told().possible().size();
            }
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%s, %s: %,.0f events/s, %.2f µs a belief, %.2f µs a state; %.2f beliefs and %.2f states an event%n",
                view.name(),
                what,
                journal.size() / seconds,
                seconds / written * 1e6,
                seconds / states * 1e6,
                (double) written / journal.size(),
                (double) states / journal.size());
    }

    private static List<JournalLine> byDay(List<JournalLine> journal) {
        List<ChronicleEvent> events = journal.stream()
                .map(JournalLine::event)
                .sorted(Comparator.comparing(event ->
                        ((EntryRecorded) event).statement().on().start().earliest()))
                .toList();
        return lines(events.size(), events::get);
    }

    private static List<JournalLine> lines(int count, IntFunction<ChronicleEvent> events) {
        return IntStream.range(0, count)
                .mapToObj(i -> new JournalLine(i + 1, Instant.EPOCH, 1, events.apply(i), EDITOR))
                .toList();
    }

    private List<JournalLine> journal(Timeline<?> view, int count, int subjects, double corrections, int days) {
        List<Party> parties =
                Parties.all().stream().map(entry -> new Party(entry.id())).toList();
        List<JournalLine> journal = new ArrayList<>();
        List<DiplomaticEvent> recorded = new ArrayList<>();
        int[] revisions = new int[count];
        for (int i = 0; i < count; i++) {
            if (i > 10 && random.nextDouble() < corrections) {
                int entry = random.nextInt(recorded.size());
                ChronicleEvent event = new EntryCorrected("e" + entry, statement(recorded.get(entry), days));
                journal.add(new JournalLine(i + 1, Instant.EPOCH, ++revisions[entry] + 1, event, EDITOR));
            } else {
                DiplomaticEvent event = event(view, parties, random.nextInt(subjects));
                journal.add(new JournalLine(
                        i + 1,
                        Instant.EPOCH,
                        1,
                        new EntryRecorded("e" + recorded.size(), statement(event, days)),
                        EDITOR));
                recorded.add(event);
            }
        }
        return journal;
    }

    private DiplomaticEvent event(Timeline<?> view, List<Party> parties, int subject) {
        Party one = parties.get(subject % parties.size());
        Party other = parties.get((subject % parties.size() + 1 + subject / parties.size()) % parties.size());
        return view instanceof Missions ? mission(one, other) : aid(one, other);
    }

    private DiplomaticEvent mission(Party sender, Party host) {
        Optional<String> city = Optional.of(random.nextBoolean() ? "Bonn" : "Berlin");
        MissionRank rank = random.nextBoolean() ? MissionRank.EMBASSY : MissionRank.CONSULATE;
        return random.nextBoolean()
                ? new MissionOpened(sender, host, rank, city)
                : new MissionClosed(sender, host, rank, city);
    }

    private DiplomaticEvent aid(Party donor, Party recipient) {
        String statute = "Section 907";
        return switch (random.nextInt(3)) {
            case 0 -> new AidRestricted(donor, recipient, statute, Optional.empty());
            case 1 -> new WaiverGranted(donor, recipient, statute, Optional.empty(), Optional.empty());
            default -> new RestrictionRepealed(donor, recipient, statute, Optional.empty());
        };
    }

    private Statement statement(DiplomaticEvent event, int days) {
        LocalDate day = LocalDate.of(2026, 1, 1).minusDays(random.nextInt(days));
        String on = random.nextInt(10) == 0 ? "%04d".formatted(day.getYear()) : day.toString();
        return new Statement(Edtf.parse(on), event, Margin.EMPTY, SOURCES);
    }
}
