package chronicle.app.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of several subjects on a day.
 *
 * @param told of which something is recorded by then, by view
 * @param silent of which nothing is
 */
record Account(Map<String, List<Told>> told, List<Told> silent) {

    static Account of(List<Told> all) {
        var told = all.stream()
                .filter(each -> !each.unrecorded())
                .collect(groupingBy(each -> each.answer().view(), LinkedHashMap::new, toList()));
        return new Account(told, all.stream().filter(Told::unrecorded).toList());
    }

    public boolean isEmpty() {
        return told.isEmpty() && silent.isEmpty();
    }
}
