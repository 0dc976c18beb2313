package chronicle.query.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chronicle.events.Direction;
import chronicle.events.Representation;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionMoved;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Representation.MissionReranked;
import chronicle.events.Representation.MissionResumed;
import chronicle.events.Representation.MissionSuspended;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts appointments, arrivals and departures together: by the source's own record, or else by the person and the order. */
final class Stints {
    private Stints() {}

    private record Step(String post, String person, Noted entry, Role role) {

        static Optional<Step> of(Noted entry) {
            return entry.event() instanceof Representation event ? of(entry, event) : Optional.empty();
        }

        private static Optional<Step> of(Noted entry, Representation event) {
            return switch (event) {
                case EnvoyAppointed(var sender, var host, var person, var _, var _) ->
                    step(new Direction(sender, host), person, entry, Role.APPOINTED);
                case EnvoyTookPost(var sender, var host, var person, var _, var _, var _) ->
                    step(new Direction(sender, host), person, entry, Role.IN_POST);
                case EnvoyDeparted(var sender, var host, var person, var _, var _) ->
                    step(new Direction(sender, host), person, entry, Role.DEPARTED);
                case MissionOpened _,
                        MissionClosed _,
                        MissionSuspended _,
                        MissionResumed _,
                        MissionReranked _,
                        MissionMoved _ -> Optional.empty();
            };
        }

        private static Optional<Step> step(Direction direction, String person, Noted entry, Role role) {
            return Optional.of(new Step(direction.id(), person, entry, role));
        }

        List<String> key() {
            return List.of(post, person, entry.record().orElse(""));
        }

        /** The stint with this step, if that has none of its kind, and may be after what it has. */
        Optional<Stint> in(Stint stint, boolean alone) {
            return switch (role) {
                case APPOINTED ->
                    alone
                                    || (stint.appointed().isEmpty()
                                            && stint.inPost().isEmpty()
                                            && stint.departed().isEmpty())
                            ? Optional.of(stint.appointed(entry))
                            : Optional.empty();
                case IN_POST ->
                    alone || (stint.inPost().isEmpty() && stint.departed().isEmpty())
                            ? Optional.of(stint.inPost(entry))
                            : Optional.empty();
                case DEPARTED ->
                    alone || stint.departed().isEmpty() ? Optional.of(stint.departed(entry)) : Optional.empty();
            };
        }
    }

    private enum Role {
        APPOINTED,
        IN_POST,
        DEPARTED
    }

    static List<Stint> of(List<Noted> entries) {
        return entries.stream()
                .flatMap(entry -> Step.of(entry).stream())
                .collect(groupingBy(Step::key, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(Stints::stints)
                .toList();
    }

    /** Where each is told once, they belong together in whatever order their days are. */
    private static Stream<Stint> stints(List<Step> steps) {
        boolean alone = steps.stream().map(Step::role).distinct().count() == steps.size();
        List<Stint> stints = new ArrayList<>();
        Stint now = Stint.none(steps.getFirst().post(), steps.getFirst().person());
        for (Step step : steps.stream()
                .sorted(Comparator.comparing((Step one) -> one.entry().day().earliest())
                        .thenComparing(Step::role))
                .toList()) {
            Optional<Stint> longer = step.in(now, alone);
            if (longer.isEmpty()) {
                stints.add(now);
                now = step.in(Stint.none(step.post(), step.person()), true).orElseThrow();
            } else {
                now = longer.get();
            }
        }
        stints.add(now);
        return stints.stream();
    }
}
