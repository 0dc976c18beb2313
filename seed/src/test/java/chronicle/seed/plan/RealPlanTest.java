package chronicle.seed.plan;

import static chronicle.seed.plan.Outcome.CHANGED;
import static chronicle.seed.plan.Outcome.CONFLICTING;
import static chronicle.seed.plan.Outcome.GONE;
import static chronicle.seed.plan.Outcome.MATCHED;
import static chronicle.seed.plan.Outcome.NEW;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.seed.Seed;
import chronicle.seed.source.Publication;
import chronicle.seed.source.RealEditions;
import chronicle.seed.source.SourceDraft;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs where the publisher's data are at hand: its editions on the first chronicle. */
class RealPlanTest {

    @Test
    void ten_visits_of_the_seed_have_a_counterpart_and_seven_of_them_on_other_days() {
        var edition = RealEditions.read(Publication.VISITS, "visits");
        var chronicle = new Imports();
        Seed.drafts().forEach(draft -> chronicle.recorded(draft.id(), draft.statement()));

        var plan = chronicle.imported(edition);

        var matched = plan.items().stream()
                .filter(item -> item.outcome() == MATCHED)
                .collect(toMap(item -> item.entry().orElseThrow(), item -> item));
        assertThat(matched.keySet())
                .containsExactlyInAnyOrder(
                        "heydar-aliyev-visits-1994-09-25",
                        "heydar-aliyev-visits-1997-07-27",
                        "heydar-aliyev-visits-1999-04-22",
                        "heydar-aliyev-visits-2000-02-12",
                        "heydar-aliyev-visits-2001-04-01",
                        "heydar-aliyev-visits-2003-02-14",
                        "ilham-aliyev-visits-2006-04-25",
                        "ilham-aliyev-visits-2010-09-24",
                        "ilham-aliyev-visits-2012-05-20",
                        "ilham-aliyev-visits-2016-04-01");
        assertThat(matched.keySet().stream().filter(id -> !chronicle.said(id).disputed()))
                .containsExactlyInAnyOrder(
                        "ilham-aliyev-visits-2006-04-25",
                        "ilham-aliyev-visits-2010-09-24",
                        "ilham-aliyev-visits-2012-05-20");
        assertThat(plan.counts()).containsEntry(NEW, edition.drafts().size() - 10);
    }

    @Test
    void each_edition_of_the_visits_follows_from_the_one_before_it_in_either_order() {
        var editions = new TreeMap<>(Map.of(
                1, RealEditions.read(Publication.VISITS, "editions/visits/2018-03-12"),
                2, RealEditions.read(Publication.VISITS, "editions/visits/2023-03-01"),
                3, RealEditions.read(Publication.VISITS, "visits")));
        var chronicle = new Imports();
        Seed.drafts().forEach(draft -> chronicle.recorded(draft.id(), draft.statement()));

        for (int number : new int[] {1, 2, 3, 2, 1, 3}) {
            var edition = editions.get(number);
            var plan = chronicle.imported(edition);
            System.out.println("visits, edition " + number + ": " + plan.counts());
            assertThat(plan.counts()).containsEntry(CONFLICTING, 0);
            for (SourceDraft draft : edition.drafts()) {
                var entry = chronicle.entry(draft.id());
                if (entry.filter(Current::standing).isPresent()) {
                    assertThat(chronicle.said(draft.id())).isEqualTo(draft.statement());
                }
            }
            assertThat(chronicle.plan(edition).counts())
                    .containsEntry(NEW, 0)
                    .containsEntry(CHANGED, 0)
                    .containsEntry(GONE, 0)
                    .containsEntry(MATCHED, 0);
        }
    }
}
