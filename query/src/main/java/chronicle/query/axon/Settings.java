package chronicle.query.axon;

import java.time.Duration;

/**
 * How the processors work.
 *
 * @param node this node's name among those that share the views
 * @param batch the most events told in one transaction
 * @param rememberedMoments the most moments that each view keeps in memory
 * @param silence after how long a node that is not heard of is taken for gone, though its session is there still
 */
public record Settings(String node, int batch, int rememberedMoments, Duration silence) {}
