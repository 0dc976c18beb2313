package chronicle.query.engine;

import java.time.LocalDate;

/**
 * The days from one on which something becomes possible or certain until the next such day.
 *
 * @param told what is told of each of them
 * @param sight the earliest day of the last moment that this or a former stretch looked at, past or future; later ones
 *     matter to it only in so far as they turn the headline next
 */
record Stretch<S extends Record>(LocalDate from, Worlds<S> worlds, Told told, LocalDate sight) {

    Stretch<S> seeing(LocalDate further) {
        return new Stretch<>(from, worlds, told, further);
    }
}
