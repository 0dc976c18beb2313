package chronicle.app.export;

import chronicle.query.question.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry with all that became of it, as linked data: its revisions are entities, edits activities, editors agents. */
public final class EntryGraph {
    /** The media type of JSON-LD. */
    public static final String JSON_LD = "application/ld+json";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Map<String, Object> CONTEXT = context();

    private final String site;
    private final String entry;

    private EntryGraph(String site, Entry latest) {
        this.site = site;
        this.entry = site + "/api/v1/entries/" + latest.id();
    }

    /**
     * The graph of an entry.
     *
     * @param site where the chronicle is reached, without a slash at its end
     * @param revisions all up to the one that is known, the first one first
     */
    public static Map<String, Object> of(String site, List<Entry> revisions) {
        return new EntryGraph(site, revisions.getLast()).graph(revisions);
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("prov", PROV);
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("chronicle", "urn:chronicle:");
        context.put("title", "dcterms:title");
        context.put("kind", "chronicle:kind");
        context.put("status", "chronicle:status");
        context.put("event", Map.of("@id", "chronicle:event", "@type", "@json"));
        context.put("says", Map.of("@id", "chronicle:says", "@type", "@json"));
        context.put("on", Map.of("@id", "dcterms:temporal", "@type", "http://id.loc.gov/datatypes/edtf/EDTF"));
        context.put("reason", "dcterms:description");
        context.put("locator", "dcterms:bibliographicCitation");
        context.put("label", "rdfs:label");
        for (String link : List.of(
                "specializationOf",
                "wasRevisionOf",
                "wasGeneratedBy",
                "wasInvalidatedBy",
                "wasAssociatedWith",
                "wasAttributedTo",
                "hadPrimarySource",
                "wasQuotedFrom",
                "qualifiedPrimarySource",
                "qualifiedQuotation",
                "entity",
                "used")) {
            context.put(link, Map.of("@id", "prov:" + link, "@type", "@id"));
        }
        for (String time : List.of("generatedAtTime", "invalidatedAtTime", "startedAtTime", "endedAtTime")) {
            context.put(time, Map.of("@id", "prov:" + time, "@type", "xsd:dateTime"));
        }
        return context;
    }

    private Map<String, Object> graph(List<Entry> revisions) {
        List<Object> nodes = new ArrayList<>();
        var latest = revisions.getLast();
        var whole = node(entry, "prov:Entity");
        tell(whole, latest);
        nodes.add(whole);
        for (int i = 0; i < revisions.size(); i++) {
            var next = Optional.of(i + 1).filter(n -> n < revisions.size()).map(revisions::get);
            nodes.add(revision(revisions.get(i), next));
            nodes.add(edit(revisions.get(i)));
        }
        revisions.stream().map(Entry::recordedBy).distinct().forEach(by -> {
            var agent = node(agent(by), "prov:Agent");
            agent.put("label", by);
            nodes.add(agent);
        });
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", CONTEXT);
        graph.put("@graph", nodes);
        return graph;
    }

    private static void tell(Map<String, Object> node, Entry entry) {
        node.put("title", entry.title());
        node.put("kind", entry.kind());
        node.put("status", entry.status());
        node.put("on", entry.on());
        node.put("event", JSON.readTree(entry.event()));
    }

    /** What an entry said from one edit to the next one, which made it void. */
    private Map<String, Object> revision(Entry revision, Optional<Entry> next) {
        var node = node(id(revision.revision()), "prov:Entity");
        tell(node, revision);
        node.put("specializationOf", entry);
        node.put("wasGeneratedBy", edit(revision.revision()));
        node.put("generatedAtTime", revision.recordedAt().toString());
        node.put("wasAttributedTo", agent(revision.recordedBy()));
        if (revision.revision() > 1) {
            node.put("wasRevisionOf", id(revision.revision() - 1));
        }
        List<JsonNode> sources = new ArrayList<>();
        JSON.readTree(revision.sources()).forEach(sources::add);
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            var name = name(source).orElse("_:source-" + revision.revision() + "-" + (i + 1));
            add(node, source.has("says") ? "wasQuotedFrom" : "hadPrimarySource", name);
            add(node, source.has("says") ? "qualifiedQuotation" : "qualifiedPrimarySource", use(source, name));
        }
        next.ifPresent(after -> {
            node.put("wasInvalidatedBy", edit(after.revision()));
            node.put("invalidatedAtTime", after.recordedAt().toString());
        });
        return node;
    }

    private Map<String, Object> edit(Entry revision) {
        var node = node(edit(revision.revision()), "prov:Activity");
        node.put("startedAtTime", revision.recordedAt().toString());
        node.put("endedAtTime", revision.recordedAt().toString());
        node.put("wasAssociatedWith", agent(revision.recordedBy()));
        if (revision.revision() > 1) {
            node.put("used", id(revision.revision() - 1));
        }
        revision.reason().ifPresent(reason -> node.put("reason", reason));
        return node;
    }

    /** The address of a source that has one; without it, it is a thing without a name. */
    private static Optional<String> name(JsonNode source) {
        return Optional.of(source.path("url").asString(""))
                .filter(url -> WEB.matcher(url).matches());
    }

    /** What an entry has of a source: others have something else of the same, and it says none of this of itself. */
    private static Map<String, Object> use(JsonNode source, String name) {
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("@type", source.has("says") ? "prov:Quotation" : "prov:PrimarySource");
        use.put("entity", name);
        use.put("title", source.path("title").asString());
        if (source.has("locator")) {
            use.put("locator", source.get("locator").asString());
        }
        if (source.has("says")) {
            use.put("says", source.get("says"));
        }
        return use;
    }

    private static void add(Map<String, Object> node, String name, Object value) {
        List<Object> values = new ArrayList<>();
        if (node.get(name) instanceof List<?> former) {
            values.addAll(former);
        }
        values.add(value);
        node.put(name, values);
    }

    private static Map<String, Object> node(String id, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    private String id(int revision) {
        return entry + "/revisions/" + revision;
    }

    private String edit(int revision) {
        return id(revision) + "#edit";
    }

    /** An editor by the pseudonym; the address lists all that this one did. */
    private String agent(String by) {
        return site + "/api/v1/changes?by=" + URLEncoder.encode(by, StandardCharsets.UTF_8) + "#editor";
    }
}
