package chronicle.query.postgres;

/** Whoever looks on while a copy is made: is told how far it is, and may have it stopped. */
public interface Onlooker {

    /** Whether to go on. */
    boolean goesOn();

    /** That so much of a step is done. */
    void sees(String step, long done, long total);
}
