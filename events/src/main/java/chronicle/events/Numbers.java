package chronicle.events;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers as the chronicle keeps them: equal values are equal, however they were written. */
final class Numbers {

    static final BigDecimal BOUND = new BigDecimal("1000000000000000");
    private static final int DECIMALS = 6;
    static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(DECIMALS);

    private Numbers() {}

    /** The same number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.abs().compareTo(BOUND) < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same numbers, plain, in the order of their names. */
    static Map<String, BigDecimal> plain(Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> sorted = new TreeMap<>();
        numbers.forEach((name, number) -> sorted.put(name, plain(number)));
        return Collections.unmodifiableMap(sorted);
    }

    /** A number of a tree as a decimal; empty for one that is not finite. */
    static Optional<BigDecimal> decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> Optional.of(decimal);
            case BigInteger integer -> Optional.of(new BigDecimal(integer));
            case Double real when !Double.isFinite(real) -> Optional.empty();
            case Float real when !Float.isFinite(real) -> Optional.empty();
            default -> Optional.of(new BigDecimal(number.toString()));
        };
    }

    /** What is wrong with a number, if anything. */
    static Optional<String> complaint(BigDecimal number) {
        if (number.abs().compareTo(BOUND) >= 0) {
            return Optional.of("expected a number between -10^15 and 10^15");
        }
        return number.stripTrailingZeros().scale() > DECIMALS
                ? Optional.of("expected a number of at most " + DECIMALS + " decimals")
                : Optional.empty();
    }
}
