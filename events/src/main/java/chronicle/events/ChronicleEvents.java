package chronicle.events;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;

/** The stored names of the journal's four events, for life. */
public final class ChronicleEvents {

    static final String RECORDED = "entry-recorded";
    static final String CORRECTED = "entry-corrected";
    static final String RETRACTED = "entry-retracted";
    static final String REINSTATED = "entry-reinstated";

    private ChronicleEvents() {}

    /** The stored name of an event. */
    public static String name(ChronicleEvent event) {
        return switch (event) {
            case EntryRecorded _ -> RECORDED;
            case EntryCorrected _ -> CORRECTED;
            case EntryRetracted _ -> RETRACTED;
            case EntryReinstated _ -> REINSTATED;
        };
    }
}
