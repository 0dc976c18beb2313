package chronicle.seed.plan;

import chronicle.events.Kind;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Trees;
import chronicle.seed.source.SourceDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a source stands in an entry: as the only one of its own, or beside others with what it says. */
final class Claims {
    /** A text of a statement may have 2,000 characters. */
    private static final int LONGEST = 1_900;

    private Claims() {}

    /** The source of a draft. */
    static Source source(Statement draft) {
        return draft.sources().getFirst();
    }

    /**
     * The source as it stands in an entry that it does not own. It says the day and the person even if the entry says
     * the same, so that it goes on saying so whatever becomes of the entry; all else is in its own words, since another
     * wording of an office is no dispute.
     */
    static Source claim(SourceDraft draft) {
        Source source = source(draft.statement());
        Kind kind = Kind.of(draft.statement().event());
        Map<String, Object> event = Trees.write(
                new Telling(draft.statement().event(), draft.statement().margin()));
        Map<String, String> says = new LinkedHashMap<>();
        says.put("on", draft.statement().on().text());
        Matching.person(draft.statement()).ifPresent(person -> says.put(person.field(), person.name()));
        String words = event.entrySet().stream()
                .filter(field -> Matching.tellsMore(kind, field.getKey()))
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
        String own = source.says().getOrDefault("words", "");
        String all = own.isEmpty() ? words : words.isEmpty() ? own : own + "; " + words;
        if (!all.isEmpty()) {
            says.put("words", all.length() > LONGEST ? all.substring(0, LONGEST).strip() : all);
        }
        return new Source(source.title(), source.url(), source.locator(), source.accessed(), says);
    }

    /** The same source and place in a statement, whatever it says there. */
    static Optional<Source> in(Statement statement, Source source) {
        return statement.sources().stream()
                .filter(one ->
                        one.title().equals(source.title()) && one.locator().equals(source.locator()))
                .findFirst();
    }

    /** Whether the publication is a source of the statement, at whatever place. */
    static boolean cites(Statement statement, Source source) {
        return statement.sources().stream().anyMatch(one -> one.title().equals(source.title()));
    }

    /** The sources of a statement with this one in its place, or at the end. */
    static List<Source> with(Statement statement, Source source) {
        List<Source> sources = new ArrayList<>(statement.sources());
        Optional<Source> there = in(statement, source);
        if (there.isPresent()) {
            sources.set(sources.indexOf(there.get()), source);
        } else {
            sources.add(source);
        }
        return sources;
    }

    /** The sources of a statement without the one at this place. */
    static List<Source> without(Statement statement, Source source) {
        List<Source> sources = new ArrayList<>(statement.sources());
        in(statement, source).ifPresent(sources::remove);
        return sources;
    }

    /** The statement on other sources. */
    static Statement on(Statement statement, List<Source> sources) {
        return new Statement(statement.on(), statement.event(), statement.margin(), sources);
    }

    /** What a draft says, on its own source and on the others that a statement has. */
    static Statement following(Statement statement, Statement draft) {
        return on(draft, with(statement, source(draft)));
    }

    /** Whether an entry says what a draft says; other sources beside it do not matter. */
    static boolean says(Statement entry, Statement draft) {
        return entry.on().equals(draft.on())
                && entry.event().equals(draft.event())
                && entry.margin().equals(draft.margin())
                && entry.sources().contains(source(draft));
    }
}
