package chronicle.bench.report;

import java.util.Locale;

/** Numbers as they are shown: as many digits as mean something. */
final class Figures {
    private Figures() {}

    static String of(double figure) {
        double size = Math.abs(figure);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, figure);
    }
}
