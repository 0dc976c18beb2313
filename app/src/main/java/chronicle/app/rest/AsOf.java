package chronicle.app.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The day in the world that a question is about, and whether it had to be assumed. */
public record AsOf(LocalDate day, Optional<LocalDate> assumed) {

    /** The asked day, or else today (UTC). */
    public static AsOf given(Optional<Day> asked) {
        return asked.map(day -> new AsOf(day.date(), Optional.empty())).orElseGet(AsOf::today);
    }

    private static AsOf today() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return new AsOf(today, Optional.of(today));
    }
}
