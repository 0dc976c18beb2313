package chronicle.query.consistency;

import chronicle.events.Bounds;
import chronicle.events.Direction;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionMoved;
import chronicle.events.Representation.MissionOpened;
import chronicle.query.consistency.Rule.Oddity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd about the days of missions. */
final class MissionRules {
    private static final String ANYWHERE = "";

    private MissionRules() {}

    /** The openings at one place, as far as they matter: the one that may be the earliest, and by when there surely was one. */
    private record Opened(Noted first, LocalDate surely) {
        static Opened of(Noted opening) {
            return new Opened(opening, opening.day().latest());
        }

        Opened and(Opened other) {
            return new Opened(
                    other.first.day().earliest().isBefore(first.day().earliest()) ? other.first : first,
                    other.surely.isBefore(surely) ? other.surely : surely);
        }
    }

    static Stream<Oddity> order(Dossier dossier) {
        Map<List<String>, Opened> opened = new HashMap<>();
        dossier.entries().forEach(entry -> {
            if (entry.event() instanceof MissionOpened event) {
                open(opened, new Direction(event.sender(), event.host()), event.city(), entry);
            } else if (entry.event() instanceof MissionMoved event) {
                open(opened, new Direction(event.sender(), event.host()), Optional.of(event.to()), entry);
            }
        });
        return dossier.entries().stream().flatMap(entry -> closed(opened, entry).stream());
    }

    private static void open(
            Map<List<String>, Opened> opened, Direction direction, Optional<String> city, Noted entry) {
        opened.merge(List.of(direction.id(), ANYWHERE), Opened.of(entry), Opened::and);
        city.ifPresent(name -> opened.merge(List.of(direction.id(), name), Opened.of(entry), Opened::and));
    }

    private static Optional<Oddity> closed(Map<List<String>, Opened> opened, Noted entry) {
        if (!(entry.event() instanceof MissionClosed event)) {
            return Optional.empty();
        }
        var direction = new Direction(event.sender(), event.host()).id();
        return Optional.ofNullable(opened.get(List.of(direction, event.city().orElse(ANYWHERE))))
                .map(known -> {
                    var opening = known.first();
                    var verdict = Verdict.inOrder(new Bounds(opening.day().earliest(), known.surely()), entry.day());
                    return new Oddity(
                            verdict,
                            List.of(opening, entry),
                            "The mission " + direction
                                    + event.city().map(city -> " in " + city).orElse("")
                                    + (verdict == Verdict.BROKEN ? " was closed (" : " may have been closed (")
                                    + entry.on() + ") before it was opened (" + opening.on() + ").");
                });
    }
}
