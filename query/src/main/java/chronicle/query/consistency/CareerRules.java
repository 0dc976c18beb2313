package chronicle.query.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chronicle.events.Edtf;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.query.consistency.Rule.Oddity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd about the days of chiefs of mission. */
final class CareerRules {
    private static final long YEAR = 365;

    private CareerRules() {}

    static Stream<Oddity> order(Dossier dossier) {
        return dossier.stints().stream().flatMap(CareerRules::order);
    }

    private static Stream<Oddity> order(Stint stint) {
        List<Optional<Oddity>> found = new ArrayList<>();
        found.add(pair(stint, stint.appointed(), stint.inPost(), "taken the post", "being appointed"));
        found.add(credentials(stint));
        found.add(pair(stint, stint.inPost(), stint.departed(), "left", "taking the post"));
        if (stint.inPost().isEmpty()) {
            found.add(pair(stint, stint.appointed(), stint.departed(), "left", "being appointed"));
        }
        return found.stream().flatMap(Optional::stream);
    }

    private static Optional<Oddity> pair(
            Stint stint, Optional<Noted> first, Optional<Noted> second, String done, String before) {
        return first.flatMap(one -> second.map(other -> {
            var verdict = Verdict.inOrder(one.day(), other.day());
            return new Oddity(
                    verdict,
                    List.of(one, other),
                    stint.who() + has(verdict) + done + " (" + other.on() + ") before " + before + " (" + one.on()
                            + ").");
        }));
    }

    private static String has(Verdict verdict) {
        return switch (verdict) {
            case BROKEN -> " has ";
            case POSSIBLY_BROKEN, KEPT -> " may have ";
        };
    }

    private static Optional<Edtf> presented(Noted inPost) {
        return inPost.event() instanceof EnvoyTookPost envoy ? envoy.credentials() : Optional.empty();
    }

    private static Optional<Oddity> credentials(Stint stint) {
        return stint.appointed()
                .flatMap(appointed -> stint.inPost()
                        .flatMap(inPost -> presented(inPost)
                                .filter(day -> !day.equals(inPost.on()))
                                .map(day -> {
                                    var verdict = Verdict.inOrder(appointed.day(), day.start());
                                    return new Oddity(
                                            verdict,
                                            List.of(appointed, inPost),
                                            stint.who() + has(verdict) + "presented credentials (" + day
                                                    + ") before being appointed (" + appointed.on() + ").");
                                })));
    }

    static Stream<Oddity> wait(Dossier dossier) {
        return dossier.stints().stream()
                .flatMap(stint -> stint.appointed().stream()
                        .flatMap(appointed -> stint.inPost().stream().map(inPost -> wait(stint, appointed, inPost))));
    }

    private static Oddity wait(Stint stint, Noted appointed, Noted inPost) {
        var presented = presented(inPost).orElse(inPost.on());
        var verdict = Verdict.within(appointed.day(), presented.start(), YEAR);
        return new Oddity(
                verdict,
                List.of(appointed, inPost),
                (verdict == Verdict.BROKEN ? "More" : "Possibly more") + " than a year lies between the appointment of "
                        + stint.who() + " (" + appointed.on() + ") and the credentials (" + presented + ").");
    }

    static Stream<Oddity> overlap(Dossier dossier) {
        return dossier.stints().stream()
                .flatMap(stint -> Tenure.of(stint).stream())
                .collect(groupingBy(tenure -> tenure.stint().post(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(CareerRules::overlap);
    }

    /** Each is held to those before who surely had not left; that a day in doubt may lie before another is not odd. */
    private static Stream<Oddity> overlap(List<Tenure> atOnePost) {
        List<Oddity> found = new ArrayList<>();
        List<Tenure> before = new ArrayList<>();
        for (Tenure tenure : atOnePost.stream()
                .sorted(Comparator.comparing(one -> one.began().earliest()))
                .toList()) {
            before.removeIf(one -> !one.surelyLastsAfter(tenure.began().earliest()));
            before.stream()
                    .filter(one -> one.surelyOverlaps(tenure))
                    .map(one -> overlap(one.stint(), tenure.stint()))
                    .forEach(found::add);
            before.add(tenure);
        }
        return found.stream();
    }

    private static Oddity overlap(Stint before, Stint stint) {
        var left = before.departed().orElseThrow();
        var inPost = stint.inPost().orElseThrow();
        return new Oddity(
                Verdict.BROKEN,
                List.of(left, inPost),
                stint.who() + " took the post (" + inPost.on() + ") before " + before.person() + " left it ("
                        + left.on() + ").");
    }
}
