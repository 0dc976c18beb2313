package chronicle.bench.synthetic;

import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A chronicle of so many entries, the same for the same number. Few subjects have thousands of entries and most have one or
 * two; what happened is mostly recorded in its order, and one in ten comes late; one in ten days is known by its year or
 * month alone; for a hundred entries there are five corrections.
 */
public final class Synthetic {
    private static final long SEED = 20_260_101;
    private static final double CORRECTED = 0.05;
    private static final double LATE = 0.1;
    private static final double DOUBTFUL = 0.1;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 126 * 365;
    private static final int LARGEST_PART = 10;
    private static final List<Source> SOURCES =
            List.of(Source.titled("A gazette of foreign relations, volume 12, page 345"));

    private final List<Party> parties =
            Parties.all().stream().map(entry -> new Party(entry.id())).toList();
    private final List<Topic> topics = new ArrayList<>();
    private final int[] topicOf;
    private final int[] numberOf;
    private final Random random = new Random(SEED);
    private final int[] revisions;
    private int recorded;

    /** Who and what a subject's entries are about, how many there are, and in which days they lie. */
    private record Topic(Family family, Party one, Party other, int size, int begin, int span) {}

    /** The chronicle of so many entries, none of which is told yet. */
    public Synthetic(int entries) {
        this(entries, List.of(Family.values()), 0);
    }

    /** A chronicle of one family alone, in which each subject has so many entries. */
    public static Synthetic even(Family family, int entries, int each) {
        return new Synthetic(entries, List.of(family), each);
    }

    private Synthetic(int entries, List<Family> families, int each) {
        topicOf = new int[entries];
        numberOf = new int[entries];
        revisions = new int[entries];
        int filled = 0;
        int all = families.stream().mapToInt(Family::share).sum();
        int share = 0;
        for (Family family : families) {
            share += family.share();
            int until = (int) ((long) entries * share / all);
            filled = topics(family, filled, until, each);
        }
        shuffle();
        int[] met = new int[topics.size()];
        for (int i = 0; i < entries; i++) {
            numberOf[i] = met[topicOf[i]]++;
        }
    }

    private int topics(Family family, int from, int until, int each) {
        int filled = from;
        int largest = Math.min(family.largest(), Math.max(1, topicOf.length / LARGEST_PART));
        for (int number = 0; filled < until; number++) {
            int drawn = number == 0 ? largest : (int) Math.min(largest, 1 / (1 - random.nextDouble()));
            int size = Math.min(each > 0 ? each : drawn, until - filled);
            int span = Math.min(DAYS, Math.max(365, size * 40));
            topics.add(topic(family, number, size, random.nextInt(DAYS - span + 1), span));
            Arrays.fill(topicOf, filled, filled + size, topics.size() - 1);
            filled += size;
        }
        return filled;
    }

    /** Each pair of parties once for each family, in an order that has no meaning. */
    private Topic topic(Family family, int number, int size, int begin, int span) {
        int pairs = parties.size() * (parties.size() - 1);
        int pair = (int) Math.floorMod(number * 7_919L + family.name().hashCode() * 104_729L, (long) pairs);
        int one = pair / (parties.size() - 1);
        int other = pair % (parties.size() - 1);
        return new Topic(family, parties.get(one), parties.get(other < one ? other : other + 1), size, begin, span);
    }

    private void shuffle() {
        for (int i = topicOf.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = topicOf[i];
            topicOf[i] = topicOf[j];
            topicOf[j] = kept;
        }
    }

    /** The next line of the journal, which has no position; empty at the end. */
    public Optional<JournalRow> next() {
        if (recorded > 100 && random.nextDouble() < CORRECTED / (1 + CORRECTED)) {
            int entry = random.nextInt(recorded);
            return Optional.of(row(entry, ++revisions[entry]));
        }
        if (recorded == topicOf.length) {
            return Optional.empty();
        }
        int entry = recorded++;
        return Optional.of(row(entry, ++revisions[entry]));
    }

    private JournalRow row(int entry, int revision) {
        Statement statement = statement(entry, revision);
        String id = id(entry);
        return JournalRows.row(
                new UUID(random.nextLong(), random.nextLong()),
                revision == 1 ? new EntryRecorded(id, statement) : new EntryCorrected(id, statement),
                revision,
                Kind.of(statement.event()).name(),
                revision == 1
                        ? Provenance.of("editor-4f2a")
                        : new Provenance(
                                "editor-91c0",
                                Optional.of("The gazette of the following year has another day"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** The id of an entry. */
    public static String id(int entry) {
        return "entry-" + entry;
    }

    /** What a version of an entry says, by its number among all entries. */
    public Statement statement(int entry, int revision) {
        Topic topic = topics.get(topicOf[entry]);
        var drawn = new SplittableRandom(SEED + entry);
        double place =
                drawn.nextDouble() < LATE ? drawn.nextDouble() : (numberOf[entry] + drawn.nextDouble()) / topic.size();
        LocalDate day =
                FIRST.plusDays(topic.begin() + (int) (place * topic.span())).plusDays((revision - 1) * 3L);
        return new Statement(
                Edtf.parse(drawn.nextDouble() < DOUBTFUL && revision == 1 ? doubtful(drawn, day) : day.toString()),
                topic.family().event(topic.one(), topic.other(), numberOf[entry]),
                Margin.EMPTY,
                SOURCES);
    }

    private static String doubtful(SplittableRandom drawn, LocalDate day) {
        return drawn.nextBoolean()
                ? Integer.toString(day.getYear())
                : day.toString().substring(0, 7);
    }
}
