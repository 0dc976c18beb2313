package chronicle.app.rest;

import chronicle.query.question.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list as every list looks: its items, the cursor of what follows, and the position whose knowledge it uses. */
record Listed<T>(List<T> items, Optional<String> next, long position) {
    /** One part of a list. */
    static <T> Listed<T> page(Page<T> page) {
        return new Listed<>(page.items(), page.next(), page.position());
    }

    /**
     * One part of a list that is there as a whole.
     *
     * @param id what an item is called; {@code after} is the one of the last item of the page before
     */
    static <T> Listed<T> part(List<T> all, Function<T, String> id, Limit limit, Optional<String> after, long position) {
        List<String> ids = all.stream().map(id).toList();
        int from = after.map(last -> place(ids, last) + 1).orElse(0);
        int until = Math.min(from + limit.items(), all.size());
        Optional<String> next = until < all.size() ? Optional.of(ids.get(until - 1)) : Optional.empty();
        return new Listed<>(all.subList(from, until), next, position);
    }

    private static int place(List<String> ids, String last) {
        int place = ids.indexOf(last);
        if (place < 0) {
            throw Problem.INVALID_PARAMETER
                    .because("after: expected the value of next of the page before, not \"" + last + "\".")
                    .with("parameter", "after");
        }
        return place;
    }
}
