package chronicle.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes statements as trees: fields in the order of their records, absent ones left out. */
final class TreeWriter {
    private TreeWriter() {}

    /** The members of a statement, into a tree. */
    static void write(Statement statement, Map<String, Object> tree) {
        tree.put("kind", Kind.of(statement.event()).name());
        tree.put("on", statement.on().text());
        tree.put("event", event(statement.event(), statement.margin()));
        tree.put("sources", sources(statement.sources()));
    }

    /** An event with its margin. */
    static Map<String, Object> event(DiplomaticEvent event, Margin margin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Kind kind = Kind.of(event);
        List<Field> fields = kind.fields();
        for (int i = 0; i < fields.size(); i++) {
            put(tree, fields.get(i).name(), kind.value(event, i));
        }
        put(tree, "concerns", margin.concerns());
        put(tree, "note", margin.note());
        return tree;
    }

    /** Sources, in their order. */
    static List<Map<String, Object>> sources(List<Source> sources) {
        List<Map<String, Object>> trees = new ArrayList<>(sources.size());
        for (Source source : sources) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("title", source.title());
            put(tree, "url", source.url());
            put(tree, "locator", source.locator());
            put(tree, "accessed", source.accessed());
            put(tree, "says", source.says());
            trees.add(tree);
        }
        return trees;
    }

    /** A member, unless it is absent or empty. */
    static void put(Map<String, Object> tree, String name, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> tree.put(name, plain(present)));
            case List<?> list when list.isEmpty() -> {}
            case Map<?, ?> map when map.isEmpty() -> {}
            case Object other -> tree.put(name, plain(other));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Party party -> party.id();
            case Actor actor -> actor.name();
            case Slug slug -> slug.text();
            case Edtf date -> date.text();
            case MissionRank rank -> rank.word();
            case Stance stance -> stance.word();
            case List<?> list -> list.stream().map(TreeWriter::plain).toList();
            case String _, BigDecimal _, Map<?, ?> _ -> value;
            default -> throw new IllegalArgumentException("no tree holds a " + value.getClass());
        };
    }
}
