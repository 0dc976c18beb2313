package chronicle.events;

/** That a field of a record does not fit the others. */
final class Misfit extends IllegalArgumentException {

    private final String field;

    Misfit(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field that is wrong or missing. */
    String field() {
        return field;
    }
}
