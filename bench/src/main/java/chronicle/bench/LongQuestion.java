package chronicle.bench;

/** A question that has its own sizes or none, and takes so long that it is asked in a smoke run only if it is named. */
public interface LongQuestion extends Question {

    @Override
    default boolean ofEachSize() {
        return false;
    }

    @Override
    default boolean inSmoke() {
        return false;
    }
}
