package chronicle.seed.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads files of records as a stream: one record at a time is in memory. No document type, no entity of others. */
final class Records {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Records() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** Hands on every element of these names, with the names of those around it, the outermost first. */
    static void each(EditionFiles files, String file, Set<String> names, BiConsumer<List<String>, Element> taker) {
        try (InputStream content = files.open(file)) {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(content);
            Deque<String> around = new ArrayDeque<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableEdition(file + " has a document type; records have none");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    around.removeLast();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (names.contains(reader.getLocalName())) {
                        taker.accept(List.copyOf(around), element(reader, new ArrayDeque<>()));
                    } else {
                        around.addLast(reader.getLocalName());
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableEdition(file + ", line " + e.getLocation().getLineNumber() + ": no well-formed XML");
        } catch (IOException e) {
            throw new UnreadableEdition(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Element element(XMLStreamReader reader, Deque<StringBuilder> open) throws XMLStreamException {
        String name = reader.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        open.push(text);
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(element(reader, open));
            } else if (reader.isCharacters()) {
                open.forEach(one -> one.append(reader.getText()));
            }
        }
        open.pop();
        return new Element(
                name, attributes, children, SPACE.matcher(text).replaceAll(" ").strip());
    }
}
