package chronicle.bench.synthetic;

import chronicle.events.Actor;
import chronicle.events.Agreement.AgreementEnteredIntoForce;
import chronicle.events.Agreement.AgreementSigned;
import chronicle.events.Agreement.AgreementTerminated;
import chronicle.events.Assessment.RatingPublished;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.Conflict.CeasefireAgreed;
import chronicle.events.Conflict.ConflictBegan;
import chronicle.events.Conflict.ConflictEnded;
import chronicle.events.Cooperation.CooperationBegan;
import chronicle.events.Cooperation.CooperationEnded;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Recognition.RecognitionWithdrawn;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Slug;
import chronicle.events.Stance;
import chronicle.events.Statehood.IndependenceDeclared;
import chronicle.events.Statehood.StateDissolved;
import chronicle.events.Utterance.PositionTaken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told of one kind of subject. The parts of a large one come back: five cities, five statutes, a next envoy.
 *
 * @param share of all entries, in a hundred
 * @param largest how many entries a subject has at most: where a view counts, each late one changes all days after it, so
 *     that thousands for one subject would be a chronicle of nothing else
 */
public enum Family {
    MISSIONS(20, 5_000) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            MissionRank rank = number / 2 % 2 == 0 ? MissionRank.EMBASSY : MissionRank.CONSULATE;
            Optional<String> city = Optional.of("City " + number / 2 % 5);
            return number % 2 == 0
                    ? new MissionOpened(one, other, rank, city)
                    : new MissionClosed(one, other, rank, city);
        }
    },
    ENVOYS(28, 5_000) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            String person = "Envoy " + number / 2 + " of " + one;
            return number % 2 == 0
                    ? new EnvoyTookPost(one, other, person, Optional.empty(), Optional.empty(), Optional.empty())
                    : new EnvoyDeparted(one, other, person, Optional.empty(), Optional.empty());
        }
    },
    VISITS(18, 200) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            return new VisitPaid(
                    "Leader " + number / 4,
                    Optional.of("Prime Minister"),
                    one,
                    other,
                    Optional.of("official"),
                    List.of());
        }
    },
    AID(8, 5_000) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            String statute = "Statute " + number / 30 % 5 + " on foreign assistance";
            return switch (number % 3) {
                case 0 -> new AidRestricted(one, other, statute, Optional.empty());
                case 1 -> new WaiverGranted(one, other, statute, Optional.empty(), Optional.empty());
                default -> new RestrictionRepealed(one, other, statute, Optional.empty());
            };
        }
    },
    RECOGNITION(5, 8) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            return number % 2 == 0 ? new StateRecognized(one, other) : new RecognitionWithdrawn(one, other);
        }
    },
    AGREEMENTS(8, 200) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            String title = "Treaty " + number / 3 + " on commerce and navigation";
            List<Party> parties = List.of(one, other);
            return switch (number % 3) {
                case 0 -> new AgreementSigned(parties, title);
                case 1 -> new AgreementEnteredIntoForce(parties, title);
                default -> new AgreementTerminated(parties, title);
            };
        }
    },
    COOPERATION(4, 60) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            String programme = "Programme " + number / 2;
            List<Party> parties = List.of(one, other);
            return number % 2 == 0
                    ? new CooperationBegan(parties, programme)
                    : new CooperationEnded(parties, programme);
        }
    },
    POSITIONS(4, 500) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            return new PositionTaken(
                    new Actor(one.id()),
                    Optional.empty(),
                    "the status of " + other,
                    number % 2 == 0 ? Stance.SUPPORTS : Stance.OPPOSES);
        }
    },
    INDICATORS(3, 500) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            return new RatingPublished(
                    new Actor("Observatory of " + one),
                    "freedom",
                    new Actor(other.id()),
                    BigDecimal.valueOf(number % 100),
                    BigDecimal.valueOf(100),
                    Optional.empty());
        }
    },
    CONFLICTS(1, 60) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            Slug conflict = new Slug("war-of-" + one.id().toLowerCase(Locale.ROOT) + "-and-"
                    + other.id().toLowerCase(Locale.ROOT));
            List<Party> sides = List.of(one, other);
            return switch (number % 3) {
                case 0 -> new ConflictBegan(conflict, sides);
                case 1 -> new CeasefireAgreed(conflict, sides);
                default -> new ConflictEnded(conflict);
            };
        }
    },
    STATEHOOD(1, 8) {
        @Override
        DiplomaticEvent event(Party one, Party other, int number) {
            return number % 2 == 0
                    ? new IndependenceDeclared(one, Optional.empty(), Optional.empty())
                    : new StateDissolved(one);
        }
    };

    private final int share;
    private final int largest;

    Family(int share, int largest) {
        this.share = share;
        this.largest = largest;
    }

    int share() {
        return share;
    }

    int largest() {
        return largest;
    }

    /** What the subject of two parties has to tell at its so manyth happening. */
    abstract DiplomaticEvent event(Party one, Party other, int number);
}
