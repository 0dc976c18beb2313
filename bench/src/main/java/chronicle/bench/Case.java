package chronicle.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came out of one contest: the samples of each contestant, by measure. */
public record Case(String label, List<Entrant> entrants) {

    /** The samples of one contestant. */
    public record Entrant(String name, Part part, Map<String, List<Double>> samples) {

        /** The median and the spread of a measure; empty if it has none of that name. */
        public Optional<Spread> spread(String measure) {
            return Optional.ofNullable(samples.get(measure)).map(Spread::of);
        }
    }

    /** All measures, in the order in which they were met. */
    public List<String> measures() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        entrants.forEach(entrant -> entrant.samples().keySet().forEach(name -> names.put(name, true)));
        return List.copyOf(names.keySet());
    }

    /** The median of a contestant's measure. */
    public double median(String entrant, String measure) {
        return entrants.stream()
                .filter(each -> each.name().equals(entrant))
                .findFirst()
                .flatMap(each -> each.spread(measure))
                .orElseThrow(() -> new IllegalArgumentException(label + " has no " + measure + " of " + entrant))
                .median();
    }
}
