package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Conflict.BlockadeImposed;
import chronicle.events.Conflict.CeasefireAgreed;
import chronicle.events.Conflict.ConflictBegan;
import chronicle.events.Conflict.ConflictEnded;
import chronicle.events.Conflict.InvasionLaunched;
import chronicle.events.Conflict.MediationBegan;
import chronicle.events.Conflict.MediationFormatProposed;
import chronicle.events.Conflict.PeaceAgreementSigned;
import chronicle.events.Conflict.TerritoryTaken;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Party;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Slug;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a conflict stands; only its outbreak, its ceasefires and its end move that. */
public final class Conflicts implements Timeline<Conflicts.State> {

    /**
     * A conflict.
     *
     * @param stage how it stands
     * @param entry what set the stage, if anything
     * @param sides whoever was named as a side when it began or a ceasefire was agreed
     * @param territory by name: who took it last, and from whom
     */
    public record State(
            Stage stage,
            Optional<Happening> entry,
            List<Side> sides,
            Roll<Mediation> mediations,
            Roll<Format> formats,
            Roll<Blockade> blockades,
            Roll<Territory> territory,
            Latest<Peace> peaceAgreements) {

        private State staged(Stage next, List<Party> parties, Happening happening) {
            return new State(
                    next,
                    stage == next ? entry : Optional.of(happening),
                    joined(sides, parties, happening),
                    mediations,
                    formats,
                    blockades,
                    territory,
                    peaceAgreements);
        }

        private State mediated(Roll<Mediation> next) {
            return new State(stage, entry, sides, next, formats, blockades, territory, peaceAgreements);
        }

        private State formatted(Roll<Format> next) {
            return new State(stage, entry, sides, mediations, next, blockades, territory, peaceAgreements);
        }

        private State blockaded(Roll<Blockade> next) {
            return new State(stage, entry, sides, mediations, formats, next, territory, peaceAgreements);
        }

        private State taken(Roll<Territory> next) {
            return new State(stage, entry, sides, mediations, formats, blockades, next, peaceAgreements);
        }

        private State pacified(Latest<Peace> next) {
            return new State(stage, entry, sides, mediations, formats, blockades, territory, next);
        }
    }

    /** How a conflict stands. */
    public enum Stage {
        NONE,
        ACTIVE,
        CEASEFIRE,
        ENDED
    }

    /** A side of a conflict. */
    public record Side(Party party, Happening entry) {}

    /** A mediator, perhaps within a framework. */
    public record Mediation(Actor mediator, Optional<String> framework, Happening entry) {}

    /** A proposal of who sits at the table, and how. */
    public record Format(Actor proposer, String format, Happening entry) {}

    /** A blockade of one party by another. */
    public record Blockade(Party by, Party against, Happening entry) {}

    /** Territory that one party's forces took from another. */
    public record Territory(String territory, Party by, Party from, Happening entry) {}

    /** A peace agreement. */
    public record Peace(
            List<Party> sides,
            List<String> signatories,
            Optional<String> place,
            Optional<Actor> host,
            Happening entry) {}

    @Override
    public String name() {
        return "conflict";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.SLUG;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Conflict conflict -> touches(conflict);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Conflict conflict) {
        return switch (conflict) {
            case ConflictBegan e -> touch(e.conflict(), "phase", Role.BEGINNING);
            case CeasefireAgreed e -> touch(e.conflict(), "phase", Role.CHANGE);
            case ConflictEnded e -> touch(e.conflict(), "phase", Role.ENDING);
            case InvasionLaunched _ -> List.of();
            case TerritoryTaken e -> touch(e.conflict(), "territory " + Folded.of(e.territory()), Role.CHANGE);
            case BlockadeImposed e -> touch(e.conflict(), "blockade " + key(e), Role.CHANGE);
            case MediationBegan e -> touch(e.conflict(), "mediation " + key(e), Role.CHANGE);
            case MediationFormatProposed e -> touch(e.conflict(), "format " + key(e), Role.CHANGE);
            case PeaceAgreementSigned e -> List.of(Touch.itself(e.conflict().text(), Role.CHANGE));
        };
    }

    private static List<Touch> touch(Slug conflict, String thread, Role role) {
        return List.of(new Touch(conflict.text(), thread, role));
    }

    @Override
    public State beginning() {
        return new State(
                Stage.NONE,
                Optional.empty(),
                List.of(),
                Roll.none(),
                Roll.none(),
                Roll.none(),
                Roll.none(),
                Latest.none());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Conflict conflict -> evolve(state, conflict, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Conflict conflict, Happening happening) {
        return switch (conflict) {
            case ConflictBegan e -> state.staged(Stage.ACTIVE, e.sides(), happening);
            case CeasefireAgreed e -> state.staged(Stage.CEASEFIRE, e.sides(), happening);
            case ConflictEnded _ -> state.staged(Stage.ENDED, List.of(), happening);
            case InvasionLaunched _ -> state;
            case TerritoryTaken e -> state.taken(taken(state.territory, e, happening));
            case BlockadeImposed e ->
                state.blockaded(state.blockades.withNew(key(e), new Blockade(e.by(), e.against(), happening)));
            case MediationBegan e ->
                state.mediated(state.mediations.withNew(key(e), new Mediation(e.mediator(), e.framework(), happening)));
            case MediationFormatProposed e ->
                state.formatted(state.formats.withNew(key(e), new Format(e.proposer(), e.format(), happening)));
            case PeaceAgreementSigned e -> state.pacified(state.peaceAgreements.and(peace(e, happening)));
        };
    }

    @Override
    public String headline(State state) {
        return state.stage.name().toLowerCase(Locale.ROOT);
    }

    private static Roll<Territory> taken(Roll<Territory> former, TerritoryTaken e, Happening happening) {
        String name = Folded.of(e.territory());
        boolean told = former.get(name)
                .filter(one -> one.by.equals(e.by()) && one.from.equals(e.from()))
                .isPresent();
        return told ? former : former.with(name, new Territory(e.territory(), e.by(), e.from(), happening));
    }

    private static List<Side> joined(List<Side> sides, List<Party> parties, Happening happening) {
        List<Side> joined = new ArrayList<>(sides);
        for (Party party : parties) {
            if (joined.stream().noneMatch(side -> side.party.equals(party))) {
                joined.add(new Side(party, happening));
            }
        }
        joined.sort(Comparator.comparing(Side::party));
        return List.copyOf(joined);
    }

    private static Peace peace(PeaceAgreementSigned e, Happening happening) {
        List<Party> sides = e.sides().stream().sorted().toList();
        return new Peace(sides, e.signatories(), e.place(), e.host(), happening);
    }

    private static String key(BlockadeImposed e) {
        return e.by() + " " + e.against();
    }

    private static String key(MediationBegan e) {
        return Folded.of(e.mediator().name()) + ": " + Folded.of(e.framework());
    }

    private static String key(MediationFormatProposed e) {
        return Folded.of(e.proposer().name()) + ": " + Folded.of(e.format());
    }
}
