package chronicle.seed.plan;

import chronicle.events.Statement;
import java.util.Optional;

/**
 * An entry as it is now.
 *
 * @param statement what it says, or last said if it was taken back
 * @param origin the name of the source that it was imported from, if it was
 * @param duplicateOf the entry of which it was taken back as the duplicate
 */
public record Current(
        String id,
        int revision,
        boolean standing,
        Optional<String> origin,
        Optional<String> duplicateOf,
        Statement statement) {

    /** The entry once a step of a plan is carried out. */
    Current after(Step step) {
        return switch (step) {
            case Step.Enter(Statement said) -> then(true, said);
            case Step.Correct(var _, var _, Statement said) -> then(standing, said);
            case Step.Retract _ -> then(false, statement);
            case Step.Reinstate _ -> then(true, statement);
        };
    }

    private Current then(boolean stands, Statement says) {
        return new Current(id, revision + 1, stands, origin, stands ? Optional.empty() : duplicateOf, says);
    }
}
