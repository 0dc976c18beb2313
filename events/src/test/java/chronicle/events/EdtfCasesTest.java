package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares our reading with that of the npm package edtf, which tools/edtf-cases asked about the same texts. */
class EdtfCasesTest {

    private static final String REFUSED = "refused;-;-";

    private static final List<Deliberate> DELIBERATE = List.of(
            refusing("a time of day: days are the finest dates here")
                    .of("1985-04-12T23:20", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z")
                    .of("1985-04-12T23:20:30+04:30", "1985-04-12T00:00/1985-04-13T00:00"),
            refusing("a year written with Y").of("Y17000", "Y-17000"),
            refusing("a century in two digits, which no example of the format has; 19XX says the same")
                    .of("19", "-19", "00", "20", "92"),
            refusing("a year before -4712")
                    .of("-4713", "-4713-05-01", "-4713/1992", "-471X", "-47XX", "-9999", "-99XX"),
            refusing("29 February of a common year: the package takes it for 1 March")
                    .of(
                            "-0001-02-29",
                            "1900-02-29",
                            "1985-02-29",
                            "2100-02-29",
                            "1985-02-29/1986",
                            "[1985-02-29,1986]"),
            refusing("an interval without any date").of("/", "/..", "../", "../.."),
            refusing("a reversed range in a set").of("[1993..1992]", "[1992-05..1992-01]", "[1990,1993..1992]"),
            refusing("a range after an open beginning, which has nothing left to say")
                    .of("[..1992..1993]"),
            refusing("level 2's unspecified digits in a set").of("[1XXX,1990]", "[156X-12-25,1990]", "[1985-04-1X]"),
            refusing("level 2's mark before a year in a set").of("[?1985,1990]", "[%1995,1980..1982]"),
            accepting("an interval that may lie within its first date: only a last day before the first is reversed")
                    .of("1992-02-29/1992-02-29", "1992-03-16/1992-03-16", "1992-10-24/1992-10-24", "1992/1992")
                    .of("1992-05/1992-05", "2011-11/2011-11", "1992-05/1992", "1992-05-10/1992", "1992-05-10/1992-05"),
            accepting("a season at either side of an interval")
                    .of("2001-21/..", "2001-21/2002-22", "2001-21/2003", "2001/2003-24"),
            accepting("a range between dates of unlike precision, for points that sources put between two such dates")
                    .of("[1992-01-01..1992-05]", "[1992-01-15..1992]", "[1992..1992-05]"),
            bounding("a season by its year, as hemispheres differ and winters straddle years")
                    .of("2001-21", "2001-22", "2001-23", "2001-24", "2061-24", "-0044-21"),
            bounding("0000 as the leap year that it is").of("0000-02-29", "0000-02-XX"),
            bounding("the month or year itself where a negative year's day or month is unspecified")
                    .of("-0044-XX-XX", "-0044-XX", "-0044-03-XX"),
            bounding("the years before 0000 where a minus sign says so").of("-000X", "-00XX"));

    private static List<Case> cases = List.of();

    @BeforeAll
    static void read_the_table() throws IOException {
        try (InputStream table = Objects.requireNonNull(EdtfCasesTest.class.getResourceAsStream("/edtf-cases.csv"))) {
            String lines = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            cases = lines.lines().skip(1).map(Case::of).toList();
        }
    }

    @Test
    void the_table_has_hundreds_of_dates_and_of_other_texts() {
        assertThat(cases).filteredOn(c -> c.theirs().equals(REFUSED)).hasSizeGreaterThan(300);
        assertThat(cases).filteredOn(c -> !c.theirs().equals(REFUSED)).hasSizeGreaterThan(300);
    }

    @Test
    void we_read_as_the_package_reads_unless_we_differ_on_purpose() {
        List<String> onPurpose =
                DELIBERATE.stream().flatMap(d -> d.texts().stream()).toList();
        assertThat(cases)
                .filteredOn(c -> !onPurpose.contains(c.text()))
                .allSatisfy(c -> assertThat(c.ours()).as(c.text()).isEqualTo(c.theirs()));
    }

    @Test
    void each_difference_on_purpose_still_is_one() {
        assertThat(DELIBERATE)
                .allSatisfy(deliberate -> assertThat(deliberate.texts())
                        .as(deliberate.reason())
                        .allSatisfy(text -> assertThat(differenceAt(text)).contains(deliberate.difference())));
    }

    private static Optional<Difference> differenceAt(String text) {
        return cases.stream().filter(c -> c.text().equals(text)).findAny().flatMap(Case::difference);
    }

    private static Deliberate refusing(String reason) {
        return new Deliberate(Difference.REFUSING, reason, List.of());
    }

    private static Deliberate accepting(String reason) {
        return new Deliberate(Difference.ACCEPTING, reason, List.of());
    }

    private static Deliberate bounding(String reason) {
        return new Deliberate(Difference.BOUNDING, reason, List.of());
    }

    private enum Difference {
        REFUSING,
        ACCEPTING,
        BOUNDING
    }

    private record Deliberate(Difference difference, String reason, List<String> texts) {

        Deliberate of(String... more) {
            Stream<String> all = Stream.concat(texts.stream(), Arrays.stream(more));
            return new Deliberate(difference, reason, all.toList());
        }
    }

    private record Case(String text, String theirs) {

        static Case of(String line) {
            int end = line.indexOf(';');
            return new Case(line.substring(0, end), line.substring(end + 1));
        }

        String ours() {
            try {
                Edtf date = Edtf.parse(text);
                LocalDate latest = date.end().map(Bounds::latest).orElse(LocalDate.MAX);
                return "accepted;" + day(date.start().earliest()) + ";" + day(latest);
            } catch (EdtfException _) {
                return REFUSED;
            }
        }

        Optional<Difference> difference() {
            String ours = ours();
            if (ours.equals(theirs)) {
                return Optional.empty();
            }
            if (ours.equals(REFUSED)) {
                return Optional.of(Difference.REFUSING);
            }
            return Optional.of(theirs.equals(REFUSED) ? Difference.ACCEPTING : Difference.BOUNDING);
        }

        private static String day(LocalDate day) {
            return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "-" : day.toString();
        }
    }
}
