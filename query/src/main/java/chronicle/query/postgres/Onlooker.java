package chronicle.query.postgres;

/** Whoever looks on while a copy is made or checked: is told how far it is, and may have it stopped. */
public interface Onlooker {

    /** Nobody: all is done to its end. */
    Onlooker NONE = new Onlooker() {
        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void sees(String step, long done, long total) {}
    };

    /** Whether to go on. */
    boolean goesOn();

    /** That so much of a step is done. */
    void sees(String step, long done, long total);
}
