package chronicle.events;

/** For or against a matter. */
public enum Stance {
    SUPPORTS,
    OPPOSES;

    private final String word = KebabCase.of(this);

    /** The stance as it is stored and shown: {@code supports} or {@code opposes}. */
    public String word() {
        return word;
    }
}
