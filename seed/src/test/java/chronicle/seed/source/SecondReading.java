package chronicle.seed.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a publisher's files whole, as trees, and so shares no code with the importers that it is held against. */
public record SecondReading(Path folder) {
    /** A record, with its id told apart from those of the same id before it, and the file in which it stands. */
    public record Record(String id, String file, Node node) {

        /** What a path leads to, without the breaks of lines. */
        public String at(String path) {
            return text(node, path);
        }

        /** The nodes that a path leads to. */
        public List<Node> all(String path) {
            return nodes(node, path);
        }
    }

    /** The elements of a name in all files below a folder, in the order of the files' names. */
    public List<Record> records(String below, String name, Function<Node, String> ids) {
        Map<String, Integer> seen = new HashMap<>();
        List<Record> records = new ArrayList<>();
        for (Path file : files(below)) {
            for (Node node : each(document(file).getElementsByTagName(name)).toList()) {
                String id = ids.apply(node);
                int time = seen.merge(id, 1, Integer::sum);
                records.add(new Record(
                        time == 1 ? id : id + "#" + time, file.getFileName().toString(), node));
            }
        }
        return records;
    }

    private List<Path> files(String below) {
        try (var files = Files.walk(folder.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted((one, other) -> folder.relativize(one)
                            .toString()
                            .compareTo(folder.relativize(other).toString()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(false);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static String text(Node node, String path) {
        return nodes(node, path).stream()
                .findFirst()
                .map(found -> found.getTextContent()
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " ")
                        .strip())
                .orElse("");
    }

    /** The nodes at a path of names of elements, of which the last may be an attribute. */
    static List<Node> nodes(Node node, String path) {
        List<Node> found = List.of(node);
        for (String step : path.split("/")) {
            found = found.stream().flatMap(one -> step(one, step)).toList();
        }
        return found;
    }

    private static Stream<Node> step(Node node, String step) {
        if (step.startsWith("@")) {
            return Stream.ofNullable(node.getAttributes().getNamedItem(step.substring(1)));
        }
        return each(node.getChildNodes()).filter(child -> child.getNodeName().equals(step));
    }

    private static Stream<Node> each(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList().stream();
    }

    /** The table of territories, read anew: the party of a territory on a day. */
    static String party(String territory, LocalDate day) {
        return Table.read("territories.csv").stream()
                .filter(row -> row[0].equals(territory))
                .filter(row -> row[1].isEmpty() || !LocalDate.parse(row[1]).isAfter(day))
                .filter(row -> row[2].isEmpty() || LocalDate.parse(row[2]).isAfter(day))
                .map(row -> row[3])
                .findFirst()
                .orElse("?");
    }

    /** Days from a start to an end; the start alone where they are one day or reversed. */
    static String days(String start, String end) {
        return end.isEmpty() || end.compareTo(start) <= 0 ? start : start + "/" + end;
    }
}
