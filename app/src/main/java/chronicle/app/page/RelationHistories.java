package chronicle.app.page;

import static java.util.stream.Collectors.partitioningBy;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The histories of pairs of parties, kept for a minute: whoever moves the scrubber asks for one again and again, and what
 * was known at a position does not change. One in which something is stale is not kept: it may be mended any time.
 */
@Component
final class RelationHistories {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final long MOST_CHARACTERS = 24_000_000;

    private final Cache<Asked, RelationHistory> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Asked _, RelationHistory history) -> history.weight())
            .build();
    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final Wording words;
    private final JsonMapper json;

    RelationHistories(ViewQuestions views, EntryQuestions entries, Wording words, JsonMapper json) {
        this.views = views;
        this.entries = entries;
        this.words = words;
        this.json = json;
    }

    private record Asked(String relation, long position, LocalDate today) {}

    /** The history of a pair as known at a position, drawn up to the present day. */
    RelationHistory of(String relation, KnownAt.Position known) {
        var asked = new Asked(relation, known.number(), LocalDate.now(ZoneOffset.UTC));
        var history = kept.get(asked, this::read);
        if (history.isStale()) {
            kept.invalidate(asked);
        }
        return history;
    }

    private RelationHistory read(Asked asked) {
        var known = new KnownAt.Position(asked.position());
        var mutual = Mutual.of(asked.relation(), known, entries);
        var all = views.unfoldings(asked.relation(), known).stream()
                .collect(partitioningBy(unfolding -> mutual.has(unfolding.view(), unfolding.subject())));
        var own = all.getOrDefault(true, List.of());
        var others = all.getOrDefault(false, List.of());
        var lanes = Lanes.of(own, others, asked.today(), words);
        return new RelationHistory(own, others, lanes, steps(lanes));
    }

    /** Without any character that could end the element around it. */
    private String steps(Lanes lanes) {
        var steps = lanes.steps().stream()
                .map(step -> List.of(step.day().toString(), step.place(), words.day(step.day()), step.says()))
                .toList();
        return json.writeValueAsString(steps).replace("<", "\\u003c");
    }
}
