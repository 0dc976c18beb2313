package chronicle.events;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/** What sort of value a field of a kind holds. */
public enum FieldType {
    /** A party, by its id. */
    PARTY(Party.class),
    /** One who acts and need not be a party. */
    ACTOR(Actor.class),
    /** A name fit for an address. */
    SLUG(Slug.class),
    /** A text. */
    TEXT(String.class),
    /** A decimal number. */
    NUMBER(BigDecimal.class),
    /** A day as a source knows it, in EDTF; never an interval. */
    DATE(Edtf.class),
    /** The rank of a mission. */
    MISSION_RANK(MissionRank.class),
    /** For or against. */
    STANCE(Stance.class),
    /** Numbers by name, such as the results of a survey. */
    NUMBERS(Map.class);

    private final Class<?> type;

    FieldType(Class<?> type) {
        this.type = type;
    }

    static FieldType of(Class<?> type) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field of a kind may be a " + type.getName()));
    }
}
