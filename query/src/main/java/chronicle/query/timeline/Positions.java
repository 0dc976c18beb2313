package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Edtf;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Party;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Stance;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import chronicle.events.Utterance.ConcernExpressed;
import chronicle.events.Utterance.PositionTaken;
import chronicle.events.Utterance.PositionWithdrawn;
import chronicle.events.Utterance.StatementMade;
import java.util.List;
import java.util.Optional;

/** Where a holder stands on a matter: {@code clinton-administration--section-907}. */
public final class Positions implements Timeline<Positions.State> {

    /**
     * A holder's position on a matter.
     *
     * @param position the position held, if any
     * @param withdrawn the withdrawal of the former position, as long as none is held
     */
    public record State(Optional<Position> position, Optional<Happening> withdrawn) {}

    /**
     * A position.
     *
     * @param party the party for which the holder speaks, as told first
     * @param since the day on which the position was taken, as told first
     * @param entry the entry that tells of it first
     * @param partyEntry the entry that tells the party, if it is another
     */
    public record Position(
            Actor holder,
            String matter,
            Stance stance,
            Optional<Party> party,
            Edtf since,
            Happening entry,
            Optional<Happening> partyEntry) {

        private Position of(PositionTaken again, Happening happening) {
            return party.isPresent() || again.party().isEmpty()
                    ? this
                    : new Position(holder, matter, stance, again.party(), since, entry, Optional.of(happening));
        }
    }

    @Override
    public String name() {
        return "positions";
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
            case Utterance utterance -> touches(utterance);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Utterance utterance) {
        return switch (utterance) {
            case PositionTaken e -> touch(e.holder(), e.matter(), Role.BEGINNING);
            case PositionWithdrawn e -> touch(e.holder(), e.matter(), Role.ENDING);
            case StatementMade _, ConcernExpressed _ -> List.of();
        };
    }

    private static List<Touch> touch(Actor holder, String matter, Role role) {
        return List.of(new Touch(Subjects.slug(holder.name(), matter), "position", role));
    }

    @Override
    public State beginning() {
        return new State(Optional.empty(), Optional.empty());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Utterance utterance -> evolve(state, utterance, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Utterance utterance, Happening happening) {
        return switch (utterance) {
            case PositionTaken e -> new State(Optional.of(taken(state, e, happening)), Optional.empty());
            case PositionWithdrawn _ -> new State(Optional.empty(), state.withdrawn.or(() -> Optional.of(happening)));
            case StatementMade _, ConcernExpressed _ -> state;
        };
    }

    @Override
    public String headline(State state) {
        return state.position.map(position -> position.stance.word()).orElse("none");
    }

    private static Position taken(State state, PositionTaken e, Happening happening) {
        return state.position
                .filter(position -> position.stance == e.stance())
                .map(position -> position.of(e, happening))
                .orElseGet(() -> new Position(
                        e.holder(),
                        e.matter(),
                        e.stance(),
                        e.party(),
                        happening.statement().on(),
                        happening,
                        Optional.empty()));
    }
}
