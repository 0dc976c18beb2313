package chronicle.seed.source;

import chronicle.events.Edtf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The four days of a chief of mission, those that the publisher knows. */
record Career(Optional<Edtf> appointed, Optional<Edtf> arrived, Optional<Edtf> started, Optional<Edtf> ended) {

    static Career of(Element chief) {
        Optional<Edtf> appointed = day(chief, "appointed", Optional.empty());
        Optional<Edtf> arrived = day(chief, "arrived", appointed);
        Optional<Edtf> started = day(chief, "started", arrived.or(() -> appointed));
        return new Career(
                appointed,
                arrived,
                started,
                day(chief, "ended", started.or(() -> arrived).or(() -> appointed)));
    }

    private static Optional<Edtf> day(Element chief, String moment, Optional<Edtf> former) {
        return DayInWords.of(chief, moment).on(former);
    }

    Optional<LocalDate> first() {
        return Stream.of(appointed, arrived, started, ended)
                .flatMap(Optional::stream)
                .map(Edtf::start)
                .map(day -> day.earliest().equals(LocalDate.MIN) ? day.latest() : day.earliest())
                .findFirst();
    }

    /**
     * When the post was taken: the day itself, or for who arrived or left again, between the days around it. Where the
     * departure alone is known, as of some chargés d’affaires, it was after the chief listed before had left: so it is
     * in the publisher's lists, but for one in a hundred of those of whom both days are known.
     */
    Optional<Edtf> inPost(Optional<Edtf> predecessorLeft) {
        if (started.isPresent() || (arrived.isEmpty() && ended.isEmpty())) {
            return started;
        }
        String after = arrived.or(() -> appointed)
                .or(() -> predecessorLeft)
                .map(DayInWords::floor)
                .orElse("");
        String before = ended.map(DayInWords::ceiling).orElse("");
        return Days.date("[" + after + ".." + before + "]").or(() -> Days.date("[.." + before + "]"));
    }
}
