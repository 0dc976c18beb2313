package chronicle.command;

import chronicle.command.EntryCommand.RecordEntry;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Source;
import chronicle.events.Statement;
import java.util.List;
import java.util.Optional;

/** Things that happened between the United States and Azerbaijan, as an entry may tell them. */
public final class Happenings {

    private static final Party UNITED_STATES = new Party("US");
    private static final Party AZERBAIJAN = new Party("AZ");

    private Happenings() {}

    public static Statement bakuEmbassyOpened() {
        return statement(
                "1992-03-16", new MissionOpened(UNITED_STATES, AZERBAIJAN, MissionRank.EMBASSY, Optional.of("Baku")));
    }

    public static Statement section907Enacted() {
        return statement("1992", new AidRestricted(UNITED_STATES, AZERBAIJAN, "Section 907", Optional.empty()));
    }

    public static Statement aliyevVisited() {
        return statement(
                "1997-07-27/1997-08-05",
                new VisitPaid(
                        "Heydar Aliyev",
                        Optional.of("President"),
                        AZERBAIJAN,
                        UNITED_STATES,
                        Optional.empty(),
                        List.of()));
    }

    private static Statement statement(String on, DiplomaticEvent event) {
        return new Statement(Edtf.parse(on), event, Margin.EMPTY, List.of(Source.titled("Department of State")));
    }

    public static Provenance editor() {
        return Provenance.of("editor");
    }

    public static Provenance because(String reason) {
        return new Provenance("editor", Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Provenance underKey(String key, String fingerprint) {
        return new Provenance(
                "editor", Optional.of("asked twice"), Optional.empty(), Optional.of(key), Optional.of(fingerprint));
    }

    public static RecordEntry recording(String entry) {
        return new RecordEntry(entry, bakuEmbassyOpened(), editor());
    }
}
