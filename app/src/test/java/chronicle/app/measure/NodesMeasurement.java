package chronicle.app.measure;

import chronicle.app.Cluster;
import chronicle.app.ForkedChronicle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long the views of a killed node wait for another one: three nodes under load, of which one after the other is
 * killed and started again. Run {@code main} by its class name; the argument is the number of kills.
 */
final class NodesMeasurement {

    private NodesMeasurement() {}

    /** Prints the seconds from each kill until all views were worked at again, and told what was recorded by then. */
    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Random random = new Random(3);
        List<Double> owned = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        try (var cluster = Cluster.start()) {
            List<ForkedChronicle> nodes =
                    cluster.nodes(new TreeMap<>(Map.of("node-0", Map.of(), "node-1", Map.of(), "node-2", Map.of())));
            for (int kill = 1; kill <= kills; kill++) {
                cluster.awaitShares(5, 4, 4);
                for (int i = 0; i < nodes.size(); i++) {
                    cluster.write(nodes.get(i), "visit-" + kill + "-" + i);
                }
                int before = cluster.stored();
                while (cluster.stored() < before + 50) {
                    Thread.sleep(5);
                }
                int victim = random.nextInt(nodes.size());
                long start = System.nanoTime();
                nodes.get(victim).kill();
                String head = cluster.rows("select position from chronicle.journal_head")
                        .getFirst();
                cluster.awaitShares(7, 6);
                owned.add((System.nanoTime() - start) / 1e9);
                while (!cluster.rows("select min(position) >= " + head + " from chronicle.progress")
                        .contains("t")) {
                    Thread.sleep(5);
                }
                told.add((System.nanoTime() - start) / 1e9);
                System.out.printf(
                        Locale.ROOT, "kill %d: worked at %.2f s, told %.2f s%n", kill, owned.getLast(), told.getLast());
                nodes.set(victim, cluster.node("node-" + victim, Map.of()));
            }
            cluster.written();
            nodes.forEach(ForkedChronicle::close);
        }
        print("worked at again", owned);
        print("told what was recorded", told);
    }

    private static void print(String what, List<Double> seconds) {
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f s, worst %.2f s of %d kills%n",
                what,
                seconds.get(seconds.size() / 2),
                seconds.getLast(),
                seconds.size());
    }
}
