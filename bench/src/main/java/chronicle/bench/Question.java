package chronicle.bench;

/** A question about speed: who is measured, against what, and in which cases. */
public interface Question {

    /** The word by which it is asked. */
    String name();

    /** What it asks, as a headline. */
    String title();

    /**
     * Whether it is asked anew for each size of the chronicle; otherwise once, and it has its own sizes or none.
     */
    default boolean ofEachSize() {
        return true;
    }

    /** Whether it is asked when all that matters is that everything works, unless it is named. */
    default boolean inSmoke() {
        return true;
    }

    /** Measures, and writes what came out on the sheet. */
    void ask(Stage stage, Sheet sheet) throws Exception;
}
