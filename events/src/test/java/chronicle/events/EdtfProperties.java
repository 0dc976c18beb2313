package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdtfProperties {

    private static final int TEXTS = 20_000;
    private static final String NEAR = "0123456789X-/.,[]{}?~% TYxé\n\0\uD800";

    @Test
    void what_was_read_prints_unchanged_and_reads_alike_again_seed_1992() {
        texts(1992).forEach(text -> {
            Edtf date = Edtf.parse(text);
            Edtf again = Edtf.parse(date.toString());
            assertThat(date.text()).isEqualTo(text);
            assertThat(again).isEqualTo(date);
            assertThat(again.start()).isEqualTo(date.start());
            assertThat(again.end()).isEqualTo(date.end());
        });
    }

    @Test
    void a_last_day_is_bounded_no_earlier_than_a_first_day_seed_1993() {
        texts(1993)
                .map(Edtf::parse)
                .forEach(date -> date.end().ifPresent(end -> {
                    assertThat(end.earliest())
                            .as(date.text())
                            .isAfterOrEqualTo(date.start().earliest());
                    assertThat(end.latest())
                            .as(date.text())
                            .isAfterOrEqualTo(date.start().latest());
                }));
    }

    @Test
    void only_intervals_have_slashes_and_only_they_may_lack_an_end_seed_1994() {
        texts(1994).map(Edtf::parse).forEach(date -> {
            assertThat(date.isInterval()).as(date.text()).isEqualTo(date.text().contains("/"));
            assertThat(date.end().isEmpty())
                    .as(date.text())
                    .isEqualTo(date.text().endsWith("/.."));
        });
    }

    @Test
    void marks_widen_nothing_seed_1995() {
        Random random = new Random(1995);
        for (int i = 0; i < TEXTS; i++) {
            String date = plain(random);
            assertThat(Edtf.parse(date + mark(random)).start())
                    .isEqualTo(Edtf.parse(date).start());
        }
    }

    @Test
    void a_range_in_a_set_spans_what_the_interval_between_its_dates_spans_seed_1996() {
        Random random = new Random(1996);
        for (int i = 0; i < TEXTS; i++) {
            String first = plain(random);
            String last = plain(random);
            Optional<Bounds> range = read("[" + first + ".." + last + "]").map(Edtf::start);
            Optional<Bounds> interval = read(first + "/" + last)
                    .map(span -> span.start().to(span.end().orElseThrow()));
            assertThat(range).as(first + " to " + last).isEqualTo(interval);
        }
    }

    @Test
    void an_interval_is_reversed_exactly_if_it_can_only_end_before_it_starts_seed_1997() {
        Random random = new Random(1997);
        for (int i = 0; i < TEXTS; i++) {
            String first = plain(random);
            String last = plain(random);
            LocalDate soonest = Edtf.parse(first).start().earliest();
            LocalDate farthest = Edtf.parse(last).start().latest();
            assertThat(read(first + "/" + last).isPresent())
                    .as(first + "/" + last)
                    .isEqualTo(!soonest.isAfter(farthest));
        }
    }

    @Test
    void a_spoilt_text_is_read_or_refused_at_a_place_within_it_seed_1998() {
        Random random = new Random(1998);
        texts(1998).map(text -> spoilt(random, text)).forEach(EdtfProperties::readsOrNamesAPlace);
    }

    @Test
    void noise_is_read_or_refused_at_a_place_within_it_seed_1999() {
        Random random = new Random(1999);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(300); length > 0; length--) {
                noise.append(random.nextInt(4) == 0 ? (char) random.nextInt(65_536) : near(random));
            }
            readsOrNamesAPlace(noise.toString());
        }
    }

    private static void readsOrNamesAPlace(String text) {
        try {
            assertThat(Edtf.parse(text).text()).isEqualTo(text);
        } catch (EdtfException refusal) {
            assertThat(refusal.at()).as(text).isBetween(0, text.length());
            assertThat(refusal).hasMessageStartingWith("expected ");
            assertThat(refusal).hasMessageContaining(" at character " + (refusal.at() + 1) + " of \"");
        } catch (RuntimeException other) {
            fail("not a refusal: " + text, other);
        }
    }

    private static Optional<Edtf> read(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (EdtfException _) {
            return Optional.empty();
        }
    }

    private static String spoilt(Random random, String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0 && !spoilt.isEmpty(); times--) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(4)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, near(random));
                case 2 -> spoilt.setCharAt(at, near(random));
                default -> spoilt.setLength(at);
            }
        }
        return spoilt.toString();
    }

    private static char near(Random random) {
        return NEAR.charAt(random.nextInt(NEAR.length()));
    }

    private static Stream<String> texts(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> text(random)).limit(TEXTS);
    }

    private static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> plain(random);
            case 1 -> plain(random) + mark(random);
            case 2 -> unspecified(random);
            case 3 -> season(random);
            case 4 -> side(random) + (random.nextBoolean() ? "/" : "/..");
            case 5 -> (random.nextBoolean() ? "/" : "../") + side(random);
            case 6 -> interval(random);
            default -> set(random);
        };
    }

    private static String interval(Random random) {
        String first = side(random);
        String last = side(random);
        return read(first + "/" + last).isPresent() ? first + "/" + last : last + "/" + first;
    }

    private static String set(Random random) {
        boolean earlier = random.nextBoolean();
        StringBuilder set = new StringBuilder(earlier ? "[.." : "[").append(earlier ? plain(random) : member(random));
        for (int more = random.nextInt(4); more > 0; more--) {
            set.append(random.nextBoolean() ? "," : ", ").append(member(random));
        }
        return set.append(random.nextBoolean() ? "..]" : "]").toString();
    }

    private static String member(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> plain(random);
            case 1 -> unspecified(random);
            default -> {
                String first = plain(random);
                String last = plain(random);
                yield read(first + "/" + last).isPresent() ? first + ".." + last : last + ".." + first;
            }
        };
    }

    private static String side(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> plain(random);
            case 1 -> plain(random) + mark(random);
            default -> season(random);
        };
    }

    private static String plain(Random random) {
        LocalDate day = LocalDate.ofEpochDay(
                random.nextInt((int) LocalDate.of(-4712, 1, 1).toEpochDay(), (int)
                        LocalDate.of(10_000, 1, 1).toEpochDay()));
        return day.toString().substring(0, day.toString().length() - 3 * random.nextInt(3));
    }

    private static String unspecified(Random random) {
        String year = "%04d".formatted(random.nextInt(10_000));
        return switch (random.nextInt(6)) {
            case 0 -> year + "-XX-XX";
            case 1 -> year + "-XX";
            case 2 -> year + "-%02d-XX".formatted(1 + random.nextInt(12));
            case 3 -> year.substring(0, 3) + "X";
            case 4 -> year.substring(0, 2) + "XX";
            default -> "XXXX";
        };
    }

    private static String season(Random random) {
        return "%04d-2%d".formatted(random.nextInt(10_000), 1 + random.nextInt(4));
    }

    private static String mark(Random random) {
        return String.valueOf("?~%".charAt(random.nextInt(3)));
    }
}
