package chronicle.query.axon;

import java.time.Duration;

/**
 * How the processors work.
 *
 * @param node this node's name among those that share the views
 * @param batch the most events told in one transaction
 * @param rememberedMoments the most moments that each view keeps in memory
 * @param claim after how long another node may take a view over from one that is silent
 */
public record Settings(String node, int batch, int rememberedMoments, Duration claim) {}
