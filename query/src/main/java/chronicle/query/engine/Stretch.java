package chronicle.query.engine;

import java.time.LocalDate;

/**
 * The days from one on which something becomes possible or certain until the next such day.
 *
 * @param told what is told of each of them; neighbours of which the same is told share it
 * @param sight the earliest day of the last moment that this or a former stretch looked at, past or future; later ones
 *     matter to it only in so far as they turn the headline next
 */
record Stretch<S extends Record>(LocalDate from, Worlds<S> worlds, Told told, LocalDate sight) {

    /** Whether the same is told of both, being neighbours. */
    @SuppressWarnings("ReferenceEquality")
    boolean joins(Stretch<S> neighbour) {
        return told == neighbour.told;
    }

    /** After a former one: sharing what is told of both, and seeing no less far. */
    Stretch<S> after(Stretch<S> former) {
        return new Stretch<>(
                from,
                worlds,
                told.equals(former.told) ? former.told : told,
                sight.isBefore(former.sight) ? former.sight : sight);
    }
}
