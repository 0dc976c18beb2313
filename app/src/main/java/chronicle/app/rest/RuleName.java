package chronicle.app.rest;

import static java.util.stream.Collectors.joining;

import chronicle.query.consistency.Rule;
import chronicle.query.consistency.Rules;

/** A rule of consistency, as a parameter. */
record RuleName(String name) {
    static RuleName of(String text) {
        return Rules.named(text)
                .map(rule -> new RuleName(rule.name()))
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Rules.ALL.stream().map(Rule::name).collect(joining(", ")) + ", not \"" + text + "\""));
    }
}
