package chronicle.bench;

/**
 * How something stands to a goal.
 *
 * @param figure mostly a ratio to the limit, measured in the same run
 * @param atLeast whether the goal is a floor; otherwise it is a ceiling
 */
public record Verdict(String what, double figure, double goal, boolean atLeast) {

    /** Whether it is met. */
    public boolean met() {
        return atLeast ? figure >= goal : figure <= goal;
    }
}
