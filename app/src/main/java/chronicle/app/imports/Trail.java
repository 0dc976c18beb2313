package chronicle.app.imports;

import chronicle.events.Kind;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.seed.plan.FieldDifference;
import chronicle.seed.plan.Item;
import chronicle.seed.plan.Outcome;
import chronicle.seed.plan.Step;
import chronicle.seed.source.SourceDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Statements, steps and differences as JSON, in which a plan is kept until it is carried out. */
final class Trail {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> TREES = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Integer>> TALLY = new TypeReference<>() {};
    private static final TypeReference<List<FieldDifference>> DIFFERENCES = new TypeReference<>() {};

    private static final List<Outcome> COUNTED = List.of(
            Outcome.NEW,
            Outcome.CHANGED,
            Outcome.GONE,
            Outcome.SAME,
            Outcome.MATCHED,
            Outcome.CONFLICTING,
            Outcome.BROKEN,
            Outcome.LEFT_OUT);

    private Trail() {}

    static String write(Statement statement) {
        return JSON.writeValueAsString(Trees.write(statement));
    }

    static Statement statement(String json) {
        return Trees.statement(JSON.readValue(json, TREE));
    }

    /** A statement from the parts that the register keeps. */
    static Statement statement(String kind, String on, String event, String sources) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind);
        tree.put("on", on);
        tree.put("event", JSON.readValue(event, TREE));
        tree.put("sources", JSON.readValue(sources, TREES));
        return Trees.statement(tree);
    }

    static String differences(List<FieldDifference> differences) {
        return JSON.writeValueAsString(differences);
    }

    static List<FieldDifference> differences(String json) {
        return JSON.readValue(json, DIFFERENCES);
    }

    /** How many items of a plan have which outcome, by its name on the wire; those without any too. */
    static Map<String, Integer> counts(String json) {
        Map<String, Object> counted = JSON.readValue(json, TREE);
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTED.forEach(outcome ->
                counts.put(outcome.word(), counted.get(outcome.word()) instanceof Number items ? items.intValue() : 0));
        return counts;
    }

    static String tally(Map<String, Integer> numbers) {
        return JSON.writeValueAsString(numbers);
    }

    /** Numbers by their names, in the order in which they were kept. */
    static Map<String, Integer> tally(String json) {
        return JSON.readValue(json, TALLY);
    }

    static String steps(List<Step> steps) {
        return JSON.writeValueAsString(steps.stream().map(Trail::step).toList());
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (step) {
            case Step.Enter _ -> tree.put("do", "record");
            case Step.Correct(int revision, Statement before, Statement after) -> {
                tree.put("do", "correct");
                tree.put("revision", revision);
                tree.put("before", Trees.write(before));
                tree.put("after", Trees.write(after));
            }
            case Step.Retract(int revision) -> {
                tree.put("do", "retract");
                tree.put("revision", revision);
            }
            case Step.Reinstate(int revision) -> {
                tree.put("do", "reinstate");
                tree.put("revision", revision);
            }
        }
        return tree;
    }

    /** An item as it was planned. */
    static Item item(
            Outcome outcome,
            String localId,
            Optional<String> entry,
            Optional<String> draft,
            boolean claim,
            String differences,
            Optional<String> why,
            String steps) {
        Optional<SourceDraft> said = draft.map(json -> new SourceDraft(localId, entry.orElse(""), statement(json)));
        return new Item(
                outcome,
                localId,
                entry,
                said,
                claim,
                differences(differences),
                why,
                JSON.readValue(steps, TREES).stream()
                        .map(tree -> step(tree, said))
                        .toList());
    }

    private static Step step(Map<String, Object> tree, Optional<SourceDraft> draft) {
        int revision = tree.get("revision") instanceof Number number ? number.intValue() : 0;
        return switch (String.valueOf(tree.get("do"))) {
            case "record" -> new Step.Enter(draft.orElseThrow().statement());
            case "correct" -> new Step.Correct(revision, statement(tree, "before"), statement(tree, "after"));
            case "retract" -> new Step.Retract(revision);
            case "reinstate" -> new Step.Reinstate(revision);
            case String other -> throw new IllegalStateException("no step is called " + other);
        };
    }

    @SuppressWarnings("unchecked")
    private static Statement statement(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof Map<?, ?> statement) {
            return Trees.statement((Map<String, ?>) statement);
        }
        throw new IllegalStateException("a step without what it says " + name);
    }

    /** The stored name of the kind of which a draft tells. */
    static String kind(Statement statement) {
        return Kind.of(statement.event()).name();
    }
}
