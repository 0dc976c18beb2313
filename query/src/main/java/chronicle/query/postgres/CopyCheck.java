package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.question.Differences;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Holds a copy of a view against the journal, subject by subject. Who the subjects are, and which entries speak of them, is
 * read off the journal, and not taken from what the engine has written. A long journal is read in several shares of the
 * view's subjects, so that only the lines of one share are in memory.
 */
final class CopyCheck {

    /** How one subject is held against the lines of all entries that ever spoke of it. */
    interface Way {
        /** What is told of it otherwise. */
        Found look(String subject, List<JournalLine> journal) throws SQLException;
    }

    /**
     * How the stored beliefs of a subject differ.
     *
     * @param all whether it was asked about everything, rather than about some
     */
    record Found(List<Map<String, Object>> differences, boolean all) {}

    private static final int PAGE = 2_000;
    private static final long SHARE = 100_000;
    private static final int EXAMPLES = 20;

    private final DataSource database;
    private final Connection connection;
    private final Timeline<?> view;
    private final Copy copy;
    private final long position;
    private final Onlooker onlooker;
    private final List<Map<String, Object>> examples = new ArrayList<>();
    private long number;
    private long sampled;
    private long subjects;

    /** Up to a position that the copy has been told. */
    CopyCheck(
            DataSource database, Connection connection, Timeline<?> view, Copy copy, long position, Onlooker onlooker) {
        this.database = database;
        this.connection = connection;
        this.view = view;
        this.copy = copy;
        this.position = position;
        this.onlooker = onlooker;
    }

    /** What the copy tells otherwise than the journal, read plainly; what was found so far, if it is stopped. */
    static <S extends Record> Differences plainly(
            DataSource database, Connection connection, Timeline<S> view, Copy copy, long position, Onlooker onlooker)
            throws SQLException {
        return new CopyCheck(database, connection, view, copy, position, onlooker)
                .run(
                        "reading plainly",
                        (subject, journal) -> new PlainSubject<>(view, subject, journal)
                                .against(Stored.of(connection, copy, subject)));
    }

    /** What is found in this way; what was found so far, if it is stopped. */
    Differences run(String step, Way way) throws SQLException {
        int shares = shares();
        for (int share = 0; share < shares; share++) {
            Map<String, Set<String>> entries = entries(share, shares);
            Map<String, List<JournalLine>> lines = lines(entries);
            for (String stored : stored(share, shares)) {
                entries.putIfAbsent(stored, Set.of());
            }
            for (var subject : entries.entrySet()) {
                onlooker.sees(step, share, shares);
                if (!onlooker.goesOn()) {
                    return new Differences(number, examples, sampled);
                }
                List<JournalLine> journal = subject.getValue().stream()
                        .flatMap(entry -> lines.getOrDefault(entry, List.of()).stream())
                        .sorted((one, other) -> Long.compare(one.position(), other.position()))
                        .toList();
                subjects++;
                Found found = way.look(subject.getKey(), journal);
                found(found.differences());
                sampled += found.all() ? 0 : 1;
            }
        }
        return new Differences(number, examples, sampled);
    }

    /** How many subjects it has seen. */
    long subjects() {
        return subjects;
    }

    /** As many as the lines that speak to this view need. */
    private int shares() throws SQLException {
        if (position <= SHARE) {
            return 1;
        }
        long[] speaking = new long[1];
        read(line -> speaking[0] +=
                line.event().said().map(view::touches).orElse(List.of()).isEmpty() ? 0 : 1);
        return Math.toIntExact(speaking[0] / SHARE) + 1;
    }

    private void found(List<Map<String, Object>> differences) {
        number += differences.size();
        differences.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
    }

    private boolean isIn(String subject, int share, int shares) {
        return Math.floorMod(subject.hashCode(), shares) == share;
    }

    /** The entries that ever spoke of each subject of a share. */
    private Map<String, Set<String>> entries(int share, int shares) throws SQLException {
        Map<String, Set<String>> entries = new TreeMap<>();
        read(line -> {
            for (Touch touch : line.event().said().map(view::touches).orElse(List.of())) {
                if (isIn(touch.subject(), share, shares)) {
                    entries.computeIfAbsent(touch.subject(), _ -> new HashSet<>())
                            .add(line.event().entry());
                }
            }
        });
        return entries;
    }

    private Map<String, List<JournalLine>> lines(Map<String, Set<String>> entries) throws SQLException {
        Map<String, List<JournalLine>> lines = new HashMap<>();
        entries.values().forEach(each -> each.forEach(entry -> lines.put(entry, new ArrayList<>(1))));
        read(line -> {
            List<JournalLine> own = lines.get(line.event().entry());
            if (own != null) {
                own.add(line);
            }
        });
        return lines;
    }

    private void read(Consumer<JournalLine> taker) throws SQLException {
        new JournalPages(database).each(0, position, PAGE, page -> {
            page.forEach(taker);
            return onlooker.goesOn();
        });
    }

    private List<String> stored(int share, int shares) throws SQLException {
        return Database.list(
                        connection,
                        "select distinct subject from " + copy.beliefs() + " where lower(known) <= ?",
                        row -> row.getString(1),
                        position)
                .stream()
                .filter(subject -> isIn(subject, share, shares))
                .toList();
    }

    /** What is shown of a difference. */
    static Map<String, Object> example(String view, String subject) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("view", view);
        example.put("subject", subject);
        return example;
    }
}
