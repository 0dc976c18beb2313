package chronicle.query.oracle;

import chronicle.events.Edtf;
import chronicle.events.EdtfException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Dates of every sort of precision, crowded into a few years so that they overlap. */
final class RandomDates {

    private final Random random;
    private final int firstYear;
    private final int years;
    private final double doubt;

    /** With a share of dates that are not one known day. */
    RandomDates(Random random, int firstYear, int years, double doubt) {
        this.random = random;
        this.firstYear = firstYear;
        this.years = years;
        this.doubt = doubt;
    }

    Edtf point() {
        return read(() -> random.nextDouble() < doubt ? doubtful() : day());
    }

    Edtf span() {
        return read(() -> switch (random.nextInt(10)) {
            case 0 -> "../" + simple();
            case 1 -> "/" + simple();
            case 2 -> simple() + "/..";
            case 3 -> simple() + "/";
            case 4, 5, 6 -> simple() + "/" + simple();
            default -> point().text();
        });
    }

    /** Draws until the parser agrees: not every pair of dates is an interval or a range. */
    private Edtf read(Supplier<String> draw) {
        while (true) {
            try {
                return Edtf.parse(draw.get());
            } catch (EdtfException refused) {
                continue;
            }
        }
    }

    private String simple() {
        return switch (random.nextInt(6)) {
            case 0 -> year();
            case 1 -> month();
            case 2 -> year() + mark();
            default -> day();
        };
    }

    private String doubtful() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> year() + mark();
            case 4, 5 -> month() + mark();
            case 6 -> day() + pick(List.of("?", "~", "%"));
            case 7 -> year() + "-XX-XX";
            case 8 -> month() + "-XX";
            case 9 -> year().substring(0, 3) + "X";
            case 10 -> year() + "-" + pick(List.of("21", "22", "23", "24"));
            case 11 -> "[" + simpleDate() + ".." + simpleDate() + "]";
            case 12 -> "[" + simpleDate() + "," + simpleDate() + "]";
            case 13 -> "[.." + simpleDate() + "]";
            case 14 -> "[" + simpleDate() + "..]";
            default -> "[" + day() + ".." + day() + "]";
        };
    }

    private String simpleDate() {
        return pick(List.of(year(), month(), day()));
    }

    private String mark() {
        return pick(List.of("", "", "", "?", "~", "%"));
    }

    private String year() {
        return String.valueOf(firstYear + random.nextInt(years));
    }

    private String month() {
        return year() + "-" + twoDigits(1 + random.nextInt(12));
    }

    /** Often the first or last of a year, where the bounds of dates meet. */
    private String day() {
        return random.nextInt(5) == 0 ? year() + pick(List.of("-01-01", "-12-31")) : anyDay();
    }

    private String anyDay() {
        return month() + "-" + twoDigits(1 + random.nextInt(28));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
