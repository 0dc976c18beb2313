package chronicle.query.timeline;

import java.util.List;
import java.util.Optional;

/**
 * Parts of a state that are known by name and may be many: the number of all, the twenty told last, and, for the fold
 * alone, every one.
 *
 * @param total the number of different names
 * @param last those told last, the newest at the end
 * @param all every one by its folded name
 */
public record Roll<P extends Record>(
        int total, List<P> last, @Inner Parts<P> all) {

    public Roll {
        last = List.copyOf(last);
    }

    static <P extends Record> Roll<P> none() {
        return new Roll<>(0, List.of(), new Parts.None<>());
    }

    Optional<P> get(String name) {
        return all.get(name);
    }

    /** With this part under a name, in place of the former. */
    Roll<P> with(String name, P part) {
        Optional<P> former = get(name);
        List<P> others =
                Latest.without(last, shown -> former.filter(shown::equals).isPresent());
        return new Roll<>(former.isPresent() ? total : total + 1, Latest.appended(others, part), all.with(name, part));
    }

    /** With this part, unless there is one of that name: the earliest supporter keeps it. */
    Roll<P> withNew(String name, P part) {
        return get(name).isPresent() ? this : with(name, part);
    }
}
