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
            Latest<Peace> peaceAgreements) {}

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
            case ConflictBegan e -> staged(state, Stage.ACTIVE, e.sides(), happening);
            case CeasefireAgreed e -> staged(state, Stage.CEASEFIRE, e.sides(), happening);
            case ConflictEnded _ -> staged(state, Stage.ENDED, List.of(), happening);
            case InvasionLaunched _ -> state;
            case TerritoryTaken e -> taken(state, e, happening);
            case BlockadeImposed e -> {
                Blockade blockade = new Blockade(e.by(), e.against(), happening);
                yield new State(
                        state.stage,
                        state.entry,
                        state.sides,
                        state.mediations,
                        state.formats,
                        state.blockades.withNew(key(e), blockade),
                        state.territory,
                        state.peaceAgreements);
            }
            case MediationBegan e -> {
                Mediation mediation = new Mediation(e.mediator(), e.framework(), happening);
                yield new State(
                        state.stage,
                        state.entry,
                        state.sides,
                        state.mediations.withNew(key(e), mediation),
                        state.formats,
                        state.blockades,
                        state.territory,
                        state.peaceAgreements);
            }
            case MediationFormatProposed e -> {
                Format format = new Format(e.proposer(), e.format(), happening);
                yield new State(
                        state.stage,
                        state.entry,
                        state.sides,
                        state.mediations,
                        state.formats.withNew(key(e), format),
                        state.blockades,
                        state.territory,
                        state.peaceAgreements);
            }
            case PeaceAgreementSigned e -> {
                Peace peace = new Peace(sorted(e.sides()), e.signatories(), e.place(), e.host(), happening);
                yield new State(
                        state.stage,
                        state.entry,
                        state.sides,
                        state.mediations,
                        state.formats,
                        state.blockades,
                        state.territory,
                        state.peaceAgreements.and(peace));
            }
        };
    }

    @Override
    public String headline(State state) {
        return state.stage.name().toLowerCase(Locale.ROOT);
    }

    private static State staged(State state, Stage stage, List<Party> sides, Happening happening) {
        return new State(
                stage,
                state.stage == stage ? state.entry : Optional.of(happening),
                joined(state.sides, sides, happening),
                state.mediations,
                state.formats,
                state.blockades,
                state.territory,
                state.peaceAgreements);
    }

    private static State taken(State state, TerritoryTaken e, Happening happening) {
        boolean told = state.territory
                .get(Folded.of(e.territory()))
                .filter(former -> former.by.equals(e.by()) && former.from.equals(e.from()))
                .isPresent();
        Territory territory = new Territory(e.territory(), e.by(), e.from(), happening);
        return told
                ? state
                : new State(
                        state.stage,
                        state.entry,
                        state.sides,
                        state.mediations,
                        state.formats,
                        state.blockades,
                        state.territory.with(Folded.of(e.territory()), territory),
                        state.peaceAgreements);
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

    private static List<Party> sorted(List<Party> parties) {
        return parties.stream().sorted().toList();
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
