package chronicle.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Actor;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Slug;
import chronicle.events.Source;
import chronicle.events.Stance;
import chronicle.events.Statement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelinesTest {

    /** Kinds that stand in the entries and on a relation's timeline only, and why no view tells them. */
    private static final Map<String, String> TOLD_BY_NONE = Map.of(
            "invasion-launched", "it names no conflict, and an invasion is not a state that lasts",
            "meeting-held", "it happens once and leaves no state; visits alone are counted",
            "statement-made", "words change no state; a position is told by its own kind",
            "concern-expressed", "words change no state",
            "investigation-reported", "a report is not a finding, and no state of two parties rests on it",
            "allegation-denied", "a denial is not a finding");

    /** DESIGN.md section 2; every kind that is told and not named here changes. */
    private static final Map<Role, Set<String>> ROLES = Map.of(
            Role.BEGINNING,
            Set.of(
                    "aid-restricted",
                    "conflict-began",
                    "cooperation-began",
                    "envoy-took-post",
                    "independence-declared",
                    "mission-opened",
                    "mission-resumed",
                    "position-taken",
                    "relations-resumed",
                    "state-proclaimed"),
            Role.ENDING,
            Set.of(
                    "agreement-terminated",
                    "conflict-ended",
                    "cooperation-ended",
                    "envoy-departed",
                    "mission-closed",
                    "mission-suspended",
                    "position-withdrawn",
                    "recognition-withdrawn",
                    "restriction-repealed",
                    "state-dissolved",
                    "status-withdrawn"));

    @Test
    void openings_begin_and_closings_end_and_all_else_changes() throws ReflectiveOperationException {
        for (Class<?> kind : kinds(DiplomaticEvent.class).toList()) {
            Statement statement = sample(kind);
            String name = Kind.of(statement.event()).name();
            Role expected = ROLES.entrySet().stream()
                    .filter(role -> role.getValue().contains(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(Role.CHANGE);
            assertThat(Timelines.all())
                    .flatMap(view -> view.touches(statement))
                    .as(name)
                    .allMatch(touch -> touch.role() == expected);
        }
    }

    @Test
    void there_are_eleven_views_each_under_its_own_name() {
        assertThat(Timelines.all())
                .extracting(Timeline::name)
                .containsExactlyInAnyOrder(
                        "aid",
                        "missions",
                        "envoys",
                        "recognition",
                        "conflict",
                        "statehood",
                        "agreements",
                        "visits",
                        "cooperation",
                        "positions",
                        "indicators");
        assertThat(Timelines.named("aid")).containsInstanceOf(Aid.class);
        assertThat(Timelines.named("weather")).isEmpty();
    }

    @Test
    void every_kind_is_told_by_a_view_or_listed_as_told_by_none() throws ReflectiveOperationException {
        Set<String> silent = new TreeSet<>();
        for (Class<?> kind : kinds(DiplomaticEvent.class).toList()) {
            Statement statement = sample(kind);
            if (Timelines.all().stream()
                    .allMatch(view -> view.touches(statement).isEmpty())) {
                silent.add(Kind.of(statement.event()).name());
            }
        }
        assertThat(silent).isEqualTo(new TreeSet<>(TOLD_BY_NONE.keySet()));
    }

    @Test
    void a_view_touches_each_subject_once_and_takes_what_touches_it() throws ReflectiveOperationException {
        for (Class<?> kind : kinds(DiplomaticEvent.class).toList()) {
            for (Timeline<?> view : Timelines.all()) {
                Happening happening = new Happening("sample", 1, 1, sample(kind));
                List<Touch> touches = view.touches(happening.statement());
                assertThat(touches).extracting(Touch::subject).doesNotHaveDuplicates();
                touches.forEach(touch -> assertThat(changes(view, touch.subject(), happening))
                        .as("%s told by %s", kind.getSimpleName(), view.name())
                        .isTrue());
            }
        }
    }

    @Test
    void an_event_that_does_not_touch_a_view_leaves_its_state_alone() throws ReflectiveOperationException {
        for (Class<?> kind : kinds(DiplomaticEvent.class).toList()) {
            for (Timeline<?> view : Timelines.all()) {
                Happening happening = new Happening("sample", 1, 1, sample(kind));
                if (view.touches(happening.statement()).isEmpty()) {
                    assertThat(changes(view, "AZ-to-US", happening)).isFalse();
                }
            }
        }
    }

    @Test
    void reasons_are_given_for_every_silence() {
        assertThat(TOLD_BY_NONE.values()).allMatch(reason -> reason.length() > 10);
        assertThat(Kind.all().stream().map(Kind::name).collect(Collectors.toSet()))
                .containsAll(TOLD_BY_NONE.keySet());
    }

    private static <S extends Record> boolean changes(Timeline<S> view, String subject, Happening happening) {
        return !view.evolve(view.beginning(), subject, happening).equals(view.beginning());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(TimelinesTest::kinds);
    }

    private static Statement sample(Class<?> kind) throws ReflectiveOperationException {
        Map<Class<?>, Integer> used = new HashMap<>();
        Object[] values = Arrays.stream(kind.getRecordComponents())
                .map(component -> value(component, used))
                .toArray();
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        DiplomaticEvent event =
                (DiplomaticEvent) kind.getDeclaredConstructor(types).newInstance(values);
        Margin margin = new Margin(List.of(Happenings.AM), Optional.empty());
        return new Statement(Edtf.parse("1992-10-24"), event, margin, List.of(Source.titled("a sample")));
    }

    private static Object value(RecordComponent component, Map<Class<?>, Integer> used) {
        Class<?> type = component.getType();
        if (type == Party.class) {
            return used.merge(type, 1, Integer::sum) == 1 ? Happenings.AZ : Happenings.US;
        }
        if (type == List.class) {
            String elements = component.getGenericType().getTypeName();
            return elements.contains(Party.class.getName())
                    ? List.of(Happenings.AZ, Happenings.US)
                    : List.of(elements.contains(Actor.class.getName()) ? new Actor("somebody") : "somebody");
        }
        return Map.<Class<?>, Object>of(
                        String.class,
                        component.getName(),
                        Optional.class,
                        Optional.empty(),
                        Actor.class,
                        new Actor(component.getName()),
                        Slug.class,
                        Happenings.NAGORNO_KARABAKH,
                        MissionRank.class,
                        rank(component.getName()),
                        Stance.class,
                        Stance.SUPPORTS,
                        BigDecimal.class,
                        BigDecimal.TEN,
                        Map.class,
                        Map.of("yes", BigDecimal.TEN))
                .get(type);
    }

    private static MissionRank rank(String name) {
        return name.equals("to") ? MissionRank.EMBASSY : MissionRank.LEGATION;
    }
}
