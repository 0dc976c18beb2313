package chronicle.bench.micro;

import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.DiplomaticEvent;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Timeline;
import java.util.Optional;
import java.util.Random;

/** What a journal tells of, for a view with small states and for one whose states grow. */
public enum About {
    /** Restrictions of aid under one statute, waivers and repeals. */
    AID {
        @Override
        public Timeline<?> view() {
            return new Aid();
        }

        @Override
        DiplomaticEvent event(Party donor, Party recipient, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> new AidRestricted(donor, recipient, STATUTE, Optional.empty());
                case 1 -> new WaiverGranted(donor, recipient, STATUTE, Optional.empty(), Optional.empty());
                default -> new RestrictionRepealed(donor, recipient, STATUTE, Optional.empty());
            };
        }
    },
    /** Missions of two ranks in two cities that are opened and closed. */
    MISSIONS {
        @Override
        public Timeline<?> view() {
            return new Missions();
        }

        @Override
        DiplomaticEvent event(Party sender, Party host, Random random) {
            Optional<String> city = Optional.of(random.nextBoolean() ? "Bonn" : "Berlin");
            MissionRank rank = random.nextBoolean() ? MissionRank.EMBASSY : MissionRank.CONSULATE;
            return random.nextBoolean()
                    ? new MissionOpened(sender, host, rank, city)
                    : new MissionClosed(sender, host, rank, city);
        }
    };

    private static final String STATUTE = "Section 907";

    /** The view that tells of it. */
    public abstract Timeline<?> view();

    /** A happening between two parties, drawn by chance. */
    abstract DiplomaticEvent event(Party one, Party other, Random random);
}
