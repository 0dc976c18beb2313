package chronicle.query.postgres;

import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Fills copies of several views together. In one pass over the journal it is read which entries speak of which subjects; then
 * the subjects are told, each alone and whole, by several threads. So memory holds no more than the lines of a few subjects,
 * however long the journal is, a belief is written once, and nothing is looked up again. Whatever is done stays done: a
 * filling that is cut off goes on from there.
 */
final class CopyFilling {

    /** After which time it is kept how far the journal is read. */
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final Crew crew;
    private final int page;
    private final Onlooker onlooker;
    private final List<CopyTable> tables = new ArrayList<>();

    /**
     * @param crew by whom it is done
     * @param page how many lines are read, and how many entries told, at a time
     */
    CopyFilling(DataSource database, Crew crew, int page, Map<? extends Timeline<?>, Copy> copies, Onlooker onlooker) {
        this.database = new Database(database);
        this.crew = crew;
        this.page = page;
        this.onlooker = onlooker;
        Reasons reasons = new Reasons();
        copies.forEach((view, copy) -> tables.add(new CopyTable(view, copy, reasons)));
    }

    /**
     * Goes on with it.
     *
     * @param from up to which position each of the copies that are not divided yet is read at least
     * @return whether it came to its end, rather than being stopped
     */
    boolean fill(long from, long upTo) {
        List<CopyTable> unread =
                tables.stream().filter(table -> parts(table).isEmpty()).toList();
        return (unread.isEmpty() || read(unread, from, upTo)) && tell(upTo) && close();
    }

    private List<CopyPart> parts(CopyTable table) {
        return database.with(connection -> CopyPart.of(connection, table.copy()));
    }

    private record Stretch(long after, long upTo) {}

    private boolean read(List<CopyTable> unread, long from, long upTo) {
        Reading reading = new Reading(unread, from);
        boolean all = crew.all(
                LongStream.iterate(from, after -> after < upTo, after -> after + page)
                        .mapToObj(after -> new Stretch(after, Math.min(after + page, upTo)))
                        .iterator(),
                reading::read,
                stretch -> {
                    reading.done(stretch);
                    onlooker.sees("reading", reading.reached, upTo);
                    return onlooker.goesOn();
                });
        reading.keep();
        return all
                && crew.all(
                        unread.iterator(),
                        table -> database.transaction(connection -> {
                            table.divide(connection, upTo, page);
                            return table;
                        }),
                        _ -> onlooker.goesOn());
    }

    /** How far the journal is read. Stretches may be done before others that lie before them. */
    private final class Reading {
        private final List<CopyTable> unread;
        private final Map<Long, Long> beyond = new HashMap<>();
        private long reached;
        private long kept = System.nanoTime();

        Reading(List<CopyTable> unread, long from) {
            this.unread = unread;
            this.reached = from;
        }

        void read(Stretch stretch) {
            database.transaction(connection -> {
                TellingSettings.apply(connection);
                var lines = JournalPages.lines(connection, stretch.after(), stretch.upTo());
                for (CopyTable table : unread) {
                    table.speaking().add(connection, lines);
                }
                return lines;
            });
        }

        void done(Stretch stretch) {
            beyond.put(stretch.after(), stretch.upTo());
            for (Long next = beyond.remove(reached); next != null; next = beyond.remove(reached)) {
                reached = next;
            }
            if (System.nanoTime() - kept > KEPT) {
                keep();
                kept = System.nanoTime();
            }
        }

        void keep() {
            database.transaction(connection -> {
                for (CopyTable table : unread) {
                    table.readUpTo(connection, reached);
                }
                return reached;
            });
        }
    }

    private record Piece(CopyTable table, CopyPart part) {}

    /** How far it is, is said in lines: what is told of all that is to be told, as so much of the journal. */
    private boolean tell(long upTo) {
        List<Piece> pieces = tables.stream()
                .flatMap(table -> parts(table).stream().map(part -> new Piece(table, part)))
                .toList();
        long total = pieces.stream().mapToLong(piece -> piece.part().entries()).sum();
        List<Piece> untold =
                pieces.stream().filter(piece -> !piece.part().told()).toList();
        long[] left = {
            untold.stream().mapToLong(piece -> piece.part().entries()).sum()
        };
        return crew.all(
                untold.iterator(),
                piece -> database.transaction(connection -> {
                    piece.table().tell(connection, piece.part());
                    return piece;
                }),
                piece -> {
                    left[0] -= piece.part().entries();
                    onlooker.sees("telling", upTo * (total - left[0]) / total, upTo);
                    return onlooker.goesOn();
                });
    }

    private boolean close() {
        int[] closed = {0};
        onlooker.sees("indexing", 0, tables.size());
        return crew.all(
                tables.iterator(),
                table -> database.transaction(connection -> {
                    table.close(connection);
                    return table;
                }),
                _ -> {
                    onlooker.sees("indexing", ++closed[0], tables.size());
                    return onlooker.goesOn();
                });
    }
}
