package chronicle.query.axon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a node is to work at, so that all who live have equal shares and nothing is moved without need. Each node decides
 * for itself, by what all of them see: whoever has too much lets go of it, whoever has too little takes what is free.
 *
 * @param keep what it has and keeps; what else it has, it is to let go
 * @param take what is free, and it may try to have
 */
record Share(Set<String> keep, List<String> take) {

    /**
     * The share of a node.
     *
     * @param nodes those who live, itself among them
     * @param work all that is to be shared out
     * @param owners who has what, as far as somebody has it
     */
    static Share of(String me, SortedSet<String> nodes, SortedSet<String> work, Map<String, String> owners) {
        int rank = nodes.headSet(me).size();
        int due = work.size() / nodes.size() + (rank < work.size() % nodes.size() ? 1 : 0);
        Set<String> keep = work.stream()
                .filter(each -> me.equals(owners.get(each)))
                .limit(due)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> take = work.stream()
                .filter(each -> !owners.containsKey(each))
                .limit(due - keep.size())
                .toList();
        return new Share(keep, take);
    }
}
