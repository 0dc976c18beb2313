package chronicle.query.engine;

import chronicle.events.Edtf;
import chronicle.events.Expiring;
import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks from the worlds of a day at the moments still to be told, for what changes each headline next. */
final class Outlook<S extends Record> {

    private final Chain<S> chain;
    private final Worlds<S> worlds;
    private final int count;
    private int seen;

    /** With the worlds of a day on which so many moments of the chain are possible or certain. */
    Outlook(Chain<S> chain, Worlds<S> worlds, int count) {
        this.chain = chain;
        this.worlds = worlds;
        this.count = count;
        this.seen = count;
    }

    /** What is told of that day. */
    Told told() {
        List<Possible> possible = new ArrayList<>();
        Set<S> states = new HashSet<>();
        boolean alike = true;
        for (World<S> world : worlds.all()) {
            if (worlds.all().size() == 1 || states.add(world.state())) {
                possible.add(new Possible(
                        world.headline(),
                        world.state(),
                        world.turn().map(Moment::on),
                        until(world).map(Moment::on),
                        world.because()));
                alike &= world.headline().equals(possible.getFirst().status());
            }
        }
        Certainty certainty = alike ? worlds.certain() ? Certainty.CERTAIN : Certainty.UNRECORDED : Certainty.POSSIBLE;
        return new Told(certainty, List.copyOf(possible), qualified(possible), worlds.truncated());
    }

    /** The earliest day of the last moment looked at. */
    LocalDate sight() {
        return seen == 0 ? LocalDate.MIN : chain.moment(seen - 1).earliest();
    }

    /** The moment that changes the headline next: first the open moments not chosen are told, then the later ones. */
    private Optional<Moment> until(World<S> world) {
        World<S> next = world;
        for (Moment moment : worlds.open()) {
            if (!world.chose(moment)) {
                next = chain.then(next, moment);
                if (!next.headline().equals(world.headline())) {
                    return Optional.of(moment);
                }
            }
        }
        int told = count;
        while (!next.state().equals(chain.after(told).state())) {
            if (told == chain.size()) {
                return Optional.empty();
            }
            Moment moment = chain.moment(told++);
            seen = Math.max(seen, told);
            next = chain.then(next, moment);
            if (!next.headline().equals(world.headline())) {
                return Optional.of(moment);
            }
        }
        return chain.turnAfter(told);
    }

    private static boolean qualified(List<Possible> possible) {
        for (Possible state : possible) {
            for (Happening happening : state.because()) {
                if (qualified(happening.statement())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean qualified(Statement statement) {
        return statement.on().qualified()
                || (statement.event() instanceof Expiring expiring
                        && expiring.lastDay().filter(Edtf::qualified).isPresent());
    }
}
