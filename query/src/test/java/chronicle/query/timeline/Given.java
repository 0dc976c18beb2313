package chronicle.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Edtf;
import chronicle.events.Expiring;
import chronicle.events.Spanning;
import chronicle.events.Statement;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The language of the views' tests: {@code given(happenings).then(view, subject).on(day).is(headline)}, a plain telling
 * of exact days in the order in which they are given. Without a day, all is told up to the last beginning.
 */
final class Given {

    private record Moment(LocalDate day, Role role, Happening happening) {}

    private final List<Happening> happenings;

    private Given(List<Happening> happenings) {
        this.happenings = happenings;
    }

    static Given given(Happening... happenings) {
        return new Given(List.of(happenings));
    }

    static Given given(List<Happening> happenings) {
        return new Given(happenings);
    }

    <S extends Record> Then<S> then(Timeline<S> view, String subject) {
        List<Moment> moments = new ArrayList<>();
        for (Happening happening : happenings) {
            for (Touch touch : view.touches(happening.statement())) {
                if (touch.subject().equals(subject)) {
                    Edtf on = happening.statement().on();
                    moments.add(new Moment(on.start().latest(), touch.role(), happening));
                    lastDay(happening.statement())
                            .ifPresent(day -> moments.add(new Moment(day.plusDays(1), Role.LAPSE, happening)));
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::day).thenComparing(Moment::role));
        return new Then<>(view, subject, moments, day(moments));
    }

    private static LocalDate day(List<Moment> moments) {
        return moments.stream()
                .filter(moment -> moment.role != Role.LAPSE)
                .map(Moment::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static Optional<LocalDate> lastDay(Statement statement) {
        Optional<Edtf> until = statement.event() instanceof Spanning
                ? Optional.of(statement.on())
                : statement.event() instanceof Expiring expiring ? expiring.lastDay() : Optional.empty();
        return until.flatMap(Edtf::end).map(bounds -> bounds.latest());
    }

    static final class Then<S extends Record> {

        private final Timeline<S> view;
        private final String subject;
        private final List<Moment> moments;
        private final LocalDate day;

        private Then(Timeline<S> view, String subject, List<Moment> moments, LocalDate day) {
            this.view = view;
            this.subject = subject;
            this.moments = moments;
            this.day = day;
        }

        Then<S> on(String asOf) {
            return new Then<>(view, subject, moments, LocalDate.parse(asOf));
        }

        S state() {
            S state = view.beginning();
            for (Moment moment : moments) {
                if (!moment.day.isAfter(day)) {
                    state = moment.role == Role.LAPSE
                            ? view.lapse(state, subject, moment.happening)
                            : view.evolve(state, subject, moment.happening);
                }
            }
            return state;
        }

        Then<S> is(String headline) {
            assertThat(view.headline(state())).isEqualTo(headline);
            return this;
        }

        Then<S> is(S state) {
            assertThat(state()).isEqualTo(state);
            return this;
        }

        /** That the state carries these happenings and no others. */
        Then<S> because(Happening... expected) {
            Set<Happening> carried = new LinkedHashSet<>();
            collect(state(), carried);
            assertThat(carried).containsExactlyInAnyOrder(expected);
            return this;
        }

        private static void collect(Object part, Set<Happening> carried) {
            switch (part) {
                case Happening happening -> carried.add(happening);
                case Optional<?> optional -> optional.ifPresent(value -> collect(value, carried));
                case Collection<?> collection -> collection.forEach(value -> collect(value, carried));
                case Record composite ->
                    components(composite).forEach(component -> collect(read(component, composite), carried));
                default -> {}
            }
        }

        private static Stream<RecordComponent> components(Record composite) {
            return Arrays.stream(composite.getClass().getRecordComponents())
                    .filter(component -> !component.isAnnotationPresent(Inner.class));
        }

        private static Object read(RecordComponent component, Record composite) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(composite);
            } catch (ReflectiveOperationException closed) {
                throw new AssertionError("a part of a state that can't be read: " + component, closed);
            }
        }
    }
}
