package chronicle.query.engine;

import static chronicle.query.timeline.Role.BEGINNING;
import static chronicle.query.timeline.Role.ENDING;
import static chronicle.query.timeline.Role.LAPSE;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.events.Expiring;
import chronicle.events.SharedTexts;
import chronicle.events.Spanning;
import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moments of one subject. An ending cannot precede its beginning: its earliest day is raised to that of the last
 * beginning of its thread that may precede it (DESIGN.md section 2). So a beginning that comes or goes may move endings.
 */
final class Moments {

    /** Moments that are no more, and moments that are new, each in telling order. */
    record Change(List<Moment> gone, List<Moment> come) {

        boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }

        Moment first() {
            return gone.isEmpty() || (!come.isEmpty() && come.getFirst().compareTo(gone.getFirst()) < 0)
                    ? come.getFirst()
                    : gone.getFirst();
        }

        Moment last() {
            return gone.isEmpty() || (!come.isEmpty() && come.getLast().compareTo(gone.getLast()) > 0)
                    ? come.getLast()
                    : gone.getLast();
        }

        /** The day from which all of them are certain, before and after. */
        LocalDate settledBy() {
            LocalDate day = LocalDate.MIN;
            for (List<Moment> moments : List.of(gone, come)) {
                for (Moment moment : moments) {
                    day = later(day, moment.latest());
                }
            }
            return day;
        }
    }

    private final Timeline<?> timeline;
    private final String subject;
    private final Map<String, Raising> threads = new HashMap<>();

    Moments(Timeline<?> timeline, String subject) {
        this.timeline = timeline;
        this.subject = subject;
    }

    /** Takes happenings out and puts others in. */
    Change replace(Collection<Happening> removed, Collection<Happening> added) {
        List<Moment> out = read(removed);
        List<Moment> in = read(added);
        List<Moment> swayed = swayed(out, in);
        List<Moment> gone = raised(out);
        List<Moment> before = raised(swayed);
        out.forEach(this::forget);
        in.forEach(this::remember);
        List<Moment> come = raised(in);
        List<Moment> after = raised(swayed);
        for (int i = 0; i < swayed.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                gone.add(before.get(i));
                come.add(after.get(i));
            }
        }
        gone.sort(null);
        come.sort(null);
        return new Change(gone, come);
    }

    private List<Moment> read(Collection<Happening> happenings) {
        List<Moment> moments = new ArrayList<>();
        for (Happening happening : happenings) {
            for (Touch touch : timeline.touches(happening.statement())) {
                if (touch.subject().equals(subject)) {
                    read(happening, touch, moments);
                }
            }
        }
        return moments;
    }

    private static void read(Happening happening, Touch touch, List<Moment> moments) {
        String thread = touch.thread().equals(Touch.ITSELF)
                ? Touch.ITSELF + ':' + happening.entry()
                : SharedTexts.of(touch.thread());
        Bounds start = happening.statement().on().start();
        Optional<Bounds> last = lastDay(happening.statement()).map(end -> notBefore(end, start.earliest()));
        Bounds begins = last.map(end -> notAfter(start, end.latest())).orElse(start);
        moments.add(new Moment(happening, false, thread, touch.role(), begins));
        last.ifPresent(end -> moments.add(new Moment(happening, true, thread, LAPSE, dayAfter(end))));
    }

    private static Optional<Bounds> lastDay(Statement statement) {
        return switch (statement.event()) {
            case Spanning _ -> statement.on().end();
            case Expiring expiring -> expiring.lastDay().map(Edtf::start);
            default -> Optional.empty();
        };
    }

    private static Bounds notBefore(Bounds end, LocalDate day) {
        return new Bounds(later(end.earliest(), day), later(end.latest(), day));
    }

    private static Bounds notAfter(Bounds start, LocalDate day) {
        return start.latest().isAfter(day) ? new Bounds(start.earliest(), day) : start;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Bounds dayAfter(Bounds end) {
        return new Bounds(
                end.earliest().equals(LocalDate.MIN)
                        ? LocalDate.MIN
                        : end.earliest().plusDays(1),
                end.latest().equals(LocalDate.MAX)
                        ? LocalDate.MAX
                        : end.latest().plusDays(1));
    }

    /** The endings, staying as they are, that a beginning which comes or goes may move. */
    private List<Moment> swayed(List<Moment> out, List<Moment> in) {
        List<Moment> swayed = new ArrayList<>();
        for (List<Moment> moments : List.of(out, in)) {
            for (Moment moment : moments) {
                Raising thread = moment.role() == BEGINNING ? threads.get(moment.thread()) : null;
                if (thread != null) {
                    thread.swayedBy(moment.earliest(), swayed);
                }
            }
        }
        swayed.removeAll(out);
        return swayed;
    }

    private List<Moment> raised(List<Moment> moments) {
        List<Moment> raised = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            raised.add(raised(moment));
        }
        return raised;
    }

    private Moment raised(Moment moment) {
        Raising thread = moment.role() == ENDING ? threads.get(moment.thread()) : null;
        return thread == null ? moment : thread.raise(moment);
    }

    private void remember(Moment moment) {
        if (matters(moment)) {
            threads.computeIfAbsent(moment.thread(), _ -> new Raising()).add(moment);
        }
    }

    private void forget(Moment moment) {
        if (matters(moment)) {
            threads.computeIfPresent(moment.thread(), (_, thread) -> thread.remove(moment) ? thread : null);
        }
    }

    private static boolean matters(Moment moment) {
        return (moment.role() == BEGINNING || moment.role() == ENDING)
                && !moment.thread().startsWith(Touch.ITSELF);
    }
}
