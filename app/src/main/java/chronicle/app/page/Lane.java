package chronicle.app.page;

import chronicle.query.engine.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subject through the days of the world, as it is drawn.
 *
 * @param name what the subject is called
 * @param bars stretches of one headline each, without gaps
 */
record Lane(String view, String subject, String name, List<Bar> bars) {
    private static final Pattern COUNT = Pattern.compile("([0-9]+) \\S+");

    /**
     * Days on which the same statuses are possible, from inclusive, until exclusive; empty at the open ends.
     *
     * @param x where it begins, from 0 to 100
     * @param width how wide it is, on the same scale
     * @param label the statuses in words
     * @param tone its colour, of its first status that is not nothing
     */
    record Bar(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            double x,
            double width,
            Certainty certainty,
            String label,
            String tone) {

        /** How it is drawn: filled, hatched, or as a line if there is nothing or nothing is known. */
        public String look() {
            return switch (certainty) {
                case POSSIBLE -> "possible";
                case UNRECORDED -> "unrecorded";
                case CERTAIN -> tone.equals("t0") ? "nothing" : "certain";
            };
        }

        /** Whether something is, or may be. */
        public boolean filled() {
            return certainty == Certainty.POSSIBLE || look().equals("certain");
        }

        /** How it is hatched, if it is uncertain. */
        public @Nullable String hatch() {
            return certainty == Certainty.POSSIBLE ? "url(#hatch-" + tone + ")" : null;
        }

        /** What is written in it; of a number of things the number, if there is room for no more. */
        public String written() {
            var count = COUNT.matcher(label);
            if (count.matches() && roomFor(label).equals("none")) {
                return count.group(1);
            }
            return certainty == Certainty.POSSIBLE ? label + " ?" : label;
        }

        /** Which screens have room for what is written: all of them, wide ones, none. */
        public String room() {
            return roomFor(written());
        }

        private String roomFor(String text) {
            double letters = text.length() * 6.4 + 8;
            return width * 2.3 > letters ? "all" : width * 7.4 > letters ? "wide" : "none";
        }
    }
}
