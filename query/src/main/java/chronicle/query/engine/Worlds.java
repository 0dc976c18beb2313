package chronicle.query.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The possible states of a subject as of a day: all certain moments, and every choice of open ones in which each thread
 * contributes a prefix (DESIGN.md section 2). Beyond {@link #LIMIT} choices all open moments count as one thread.
 *
 * @param certain whether any moment has certainly happened
 * @param open the moments that have possibly happened, in telling order
 * @param all one for each choice, ordered by number of chosen moments, then by telling order
 */
record Worlds<S extends Record>(boolean certain, List<Moment> open, List<World<S>> all, boolean truncated) {

    static final int LIMIT = 64;

    /** Before anything has possibly happened. */
    static <S extends Record> Worlds<S> beginning(Chain<S> chain) {
        return new Worlds<>(false, List.of(), List.of(chain.after(0)), false);
    }

    /**
     * The worlds of a later day, up to which nothing else becomes possible or certain.
     *
     * @param told how many moments of the chain were possible or certain before
     * @param count how many are on that day
     */
    Worlds<S> on(LocalDate day, Chain<S> chain, int told, int count) {
        List<Moment> still = new ArrayList<>(open);
        still.removeIf(moment -> moment.certainBy(day));
        List<Moment> opens = new ArrayList<>(still);
        for (int i = told; i < count; i++) {
            if (!chain.moment(i).certainBy(day)) {
                opens.add(chain.moment(i));
            }
        }
        if (opens.isEmpty()) {
            return new Worlds<>(count > 0, List.of(), List.of(chain.after(count)), false);
        }
        boolean beyond = exceedsLimit(opens);
        if (beyond == truncated && settlesInOrder(day)) {
            return new Telling<>(chain, day, beyond, still, settled(day)).upTo(told, count);
        }
        int first = chain.before(opens.getFirst());
        return new Telling<>(chain, day, beyond, List.of(), List.of(chain.after(first))).upTo(first, count);
    }

    private static boolean exceedsLimit(List<Moment> opens) {
        if (1L << Math.min(opens.size(), Integer.SIZE) <= LIMIT) {
            return false;
        }
        Map<String, Integer> threads = new HashMap<>();
        opens.forEach(moment -> threads.merge(moment.thread(), 1, Integer::sum));
        int choices = 1;
        for (int length : threads.values()) {
            choices = Math.min(choices * (length + 1), LIMIT + 1);
        }
        return choices > LIMIT;
    }

    /** Whether no moment becomes certain while an earlier one of its thread stays open. */
    private boolean settlesInOrder(LocalDate day) {
        for (int i = 0; i < open.size(); i++) {
            Moment early = open.get(i);
            if (!early.certainBy(day)) {
                for (Moment late : open.subList(i + 1, open.size())) {
                    if (late.certainBy(day) && (truncated || late.thread().equals(early.thread()))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Those worlds that chose whatever is certain by now. */
    private List<World<S>> settled(LocalDate day) {
        List<World<S>> worlds = all;
        for (Moment moment : open) {
            if (moment.certainBy(day)) {
                List<World<S>> settled = new ArrayList<>();
                for (World<S> world : worlds) {
                    if (world.chose(moment)) {
                        settled.add(world.settling(moment));
                    }
                }
                worlds = settled;
            }
        }
        return worlds;
    }

    /** Worlds to which one moment after the other is told. */
    private static final class Telling<S extends Record> {

        private final Chain<S> chain;
        private final LocalDate day;
        private final boolean truncated;
        private final List<Moment> open;
        private final List<World<S>> worlds;

        Telling(Chain<S> chain, LocalDate day, boolean truncated, List<Moment> open, List<World<S>> worlds) {
            this.chain = chain;
            this.day = day;
            this.truncated = truncated;
            this.open = new ArrayList<>(open);
            this.worlds = new ArrayList<>(worlds);
        }

        Worlds<S> upTo(int from, int count) {
            for (int i = from; i < count; i++) {
                Moment moment = chain.moment(i);
                if (moment.certainBy(day)) {
                    worlds.replaceAll(world -> chain.then(world, moment));
                } else {
                    branch(moment);
                }
            }
            worlds.sort(World::compare);
            return new Worlds<>(count > open.size(), List.copyOf(open), List.copyOf(worlds), truncated);
        }

        private void branch(Moment moment) {
            List<World<S>> chosen = new ArrayList<>();
            for (World<S> world : worlds) {
                if (mayGoOn(world, moment)) {
                    chosen.add(chain.then(world, moment).choosing(moment));
                }
            }
            worlds.addAll(chosen);
            open.add(moment);
        }

        private boolean mayGoOn(World<S> world, Moment moment) {
            for (Moment earlier : open.reversed()) {
                if (truncated || earlier.thread().equals(moment.thread())) {
                    return world.chose(earlier);
                }
            }
            return true;
        }
    }
}
