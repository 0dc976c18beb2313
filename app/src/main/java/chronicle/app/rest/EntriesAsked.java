package chronicle.app.rest;

import chronicle.query.question.Entries;
import chronicle.query.question.KnownAt;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestParam;

/** Which entries are asked for, by programs and by people, as a list and as an export. */
@Together
public record EntriesAsked(
        @RequestParam Optional<KindName> kind,
        @RequestParam Optional<PartyId> party,
        @RequestParam Optional<RelationId> relation,
        @RequestParam Optional<String> origin,
        @RequestParam Optional<String> q,
        @RequestParam Optional<Day> from,
        @RequestParam Optional<Day> until,
        @RequestParam(defaultValue = "standing") Entries.Status status,
        @RequestParam Optional<KnownAt> knownAt) {

    /** Whose knowledge of them: the present one if no other is named. */
    public KnownAt known() {
        return knownAt.orElseGet(KnownAt.Now::new);
    }

    /** A part of them, in an order, after the place where another part ended. */
    public Entries part(Entries.Sort sort, Limit limit, Optional<String> after) {
        return entries(known(), sort, limit.items(), after);
    }

    /** All of them as known at a position, the first recorded first. */
    Entries all(long position) {
        return entries(new KnownAt.Position(position), Entries.Sort.RECORDED, Integer.MAX_VALUE, Optional.empty());
    }

    private Entries entries(KnownAt known, Entries.Sort sort, int limit, Optional<String> after) {
        return new Entries(
                kind.map(KindName::name),
                party.map(PartyId::id),
                relation.map(RelationId::id),
                origin,
                q,
                from.map(Day::date),
                until.map(Day::date),
                status,
                known,
                sort,
                limit,
                after);
    }
}
