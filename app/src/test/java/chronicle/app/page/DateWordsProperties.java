package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.dates.Meant;
import chronicle.app.dates.PlainDates;
import chronicle.events.Edtf;
import chronicle.events.EdtfException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of every date that there can be, the words lead back to it. */
class DateWordsProperties {
    private static final int DATES = 20_000;

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(19920316);

    @Test
    void the_words_of_a_date_are_read_as_that_date_seed_19920316() {
        int read = 0;
        while (read < DATES) {
            var date = edtf(any());
            if (date.isPresent()) {
                read++;
                var words = DateWords.of(date.get().text());
                assertThat(PlainDates.read(words, true))
                        .as("%s, said as \"%s\"", date.get(), words)
                        .isEqualTo(new Meant.Clear(date.get()));
            }
        }
    }

    private String any() {
        return switch (chance.nextInt(6)) {
            case 0 -> plain();
            case 1 -> vague();
            case 2 -> side();
            case 3 -> one(side() + "/" + side(), side() + "/..", side() + "/", "../" + side(), "/" + side());
            default -> set();
        };
    }

    /** One of a single date is that date. */
    private String set() {
        var members = IntStream.range(0, 1 + chance.nextInt(4))
                .mapToObj(_ -> one(plain(), plain(), vague(), plain() + ".." + plain()))
                .collect(Collectors.joining(","));
        var set = "[" + one("", "", "..") + members + one("", "", "..") + "]";
        return set.contains(",") || set.contains("..") ? set : members;
    }

    private String side() {
        return one(plain(), plain() + one("~", "?", "%"), year() + "-2" + (1 + chance.nextInt(4)));
    }

    private String plain() {
        var month = "-%02d".formatted(1 + chance.nextInt(12));
        return year() + one("", month, month + "-%02d".formatted(1 + chance.nextInt(31)));
    }

    private String vague() {
        var month = "-%02d".formatted(1 + chance.nextInt(12));
        return one(
                "%03dX".formatted(chance.nextInt(1000)),
                "%02dXX".formatted(chance.nextInt(100)),
                "-%03dX".formatted(chance.nextInt(400)),
                year() + one("-XX", "-XX-XX", month + "-XX"),
                one("XXXX", "XXXX-XX", "XXXX-XX-XX"));
    }

    private String year() {
        int year = chance.nextInt(10) == 0 ? chance.nextInt(-4712, 10_000) : chance.nextInt(1800, 2030);
        return (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
    }

    private String one(String... of) {
        return List.of(of).get(chance.nextInt(of.length));
    }

    private static Optional<Edtf> edtf(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (EdtfException _) {
            return Optional.empty();
        }
    }
}
