package chronicle.events;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void stored_names_are_for_life() {
        Map<String, List<String>> walked = new LinkedHashMap<>();
        Kind.all()
                .forEach(kind -> walked.computeIfAbsent(kind.family(), _ -> new ArrayList<>())
                        .add(kind.name()));

        assertThat(walked)
                .containsExactly(
                        entry(
                                "statehood",
                                List.of(
                                        "independence-declared",
                                        "state-proclaimed",
                                        "union-joined",
                                        "state-dissolved")),
                        entry(
                                "recognition",
                                List.of(
                                        "state-recognized",
                                        "recognition-withheld",
                                        "recognition-withdrawn",
                                        "relations-established",
                                        "relations-interrupted",
                                        "relations-resumed",
                                        "relations-severed")),
                        entry(
                                "representation",
                                List.of(
                                        "mission-opened",
                                        "mission-closed",
                                        "mission-suspended",
                                        "mission-resumed",
                                        "mission-reranked",
                                        "mission-moved",
                                        "envoy-appointed",
                                        "envoy-took-post",
                                        "envoy-departed")),
                        entry(
                                "conflict",
                                List.of(
                                        "conflict-began",
                                        "ceasefire-agreed",
                                        "conflict-ended",
                                        "invasion-launched",
                                        "territory-taken",
                                        "blockade-imposed",
                                        "mediation-began",
                                        "mediation-format-proposed",
                                        "peace-agreement-signed")),
                        entry(
                                "assistance",
                                List.of(
                                        "aid-restricted",
                                        "waiver-authorized",
                                        "waiver-granted",
                                        "waiver-extended",
                                        "waiver-lapsed",
                                        "restriction-repealed",
                                        "aid-offered",
                                        "assistance-provided")),
                        entry(
                                "agreement",
                                List.of(
                                        "agreement-signed",
                                        "agreement-entered-into-force",
                                        "agreement-terminated",
                                        "status-granted",
                                        "status-withdrawn")),
                        entry("encounter", List.of("visit-paid", "meeting-held")),
                        entry(
                                "cooperation",
                                List.of(
                                        "cooperation-began",
                                        "cooperation-ended",
                                        "contribution-made",
                                        "project-backed")),
                        entry(
                                "utterance",
                                List.of("statement-made", "position-taken", "position-withdrawn", "concern-expressed")),
                        entry("assessment", List.of("rating-published", "opinion-surveyed")),
                        entry("inquiry", List.of("investigation-reported", "allegation-denied")));
    }

    @Test
    void every_kind_is_found_by_its_name_and_by_its_event() {
        for (Kind kind : Kind.all()) {
            DiplomaticEvent event = new RandomStatements(1).statement(kind).event();

            assertThat(Kind.named(kind.name())).containsSame(kind);
            assertThat(Kind.of(event)).isSameAs(kind);
        }
    }

    @Test
    void spans_are_visits_meetings_concerns_and_contributions() {
        assertThat(Kind.all().stream().filter(Kind::spanning).map(Kind::name))
                .containsExactlyInAnyOrder("visit-paid", "meeting-held", "concern-expressed", "contribution-made");
    }

    @Test
    void only_waivers_name_the_last_day_of_their_effect() {
        assertThat(Kind.all().stream().filter(Kind::expiring).map(Kind::name))
                .containsExactlyInAnyOrder("waiver-authorized", "waiver-granted", "waiver-extended");
    }

    @Test
    void fields_come_in_the_order_of_the_record() {
        assertThat(Kind.named("peace-agreement-signed").orElseThrow().fields())
                .containsExactly(
                        new Field("conflict", FieldType.SLUG, false, false, false),
                        new Field("sides", FieldType.PARTY, false, true, false),
                        new Field("signatories", FieldType.TEXT, true, true, false),
                        new Field("place", FieldType.TEXT, true, false, false),
                        new Field("host", FieldType.ACTOR, true, false, false));
        assertThat(Kind.named("relations-severed").orElseThrow().fields())
                .containsExactly(new Field("parties", FieldType.PARTY, false, true, true));
    }
}
