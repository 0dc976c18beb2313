package chronicle.events;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217, former ones included. */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static void require(String code) {
        if (!CODES.contains(code)) {
            throw new Misfit("currency", "expected a currency of ISO 4217, such as USD");
        }
    }
}
