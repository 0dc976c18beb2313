package chronicle.query.proof;

import java.util.OptionalLong;

/**
 * Something that is not as it was when it was recorded.
 *
 * @param position of the line where it shows; empty if it shows only in what is said of many
 * @param what in a sentence
 */
public record Finding(OptionalLong position, String what) {

    static Finding at(long position, String what) {
        return new Finding(OptionalLong.of(position), what);
    }

    static Finding of(String what) {
        return new Finding(OptionalLong.empty(), what);
    }
}
