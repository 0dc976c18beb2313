package chronicle.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.query.question.Change;
import chronicle.query.question.Page;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What was changed about two parties, newest first, as a feed (RFC 4287) in pages (RFC 5005). */
public final class RelationFeed {
    /** The media type of Atom. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String site;
    private final XMLStreamWriter xml;

    private RelationFeed(String site, XMLStreamWriter xml) {
        this.site = site;
        this.xml = xml;
    }

    /**
     * A page of the feed.
     *
     * @param self the address of the page
     * @param next the address of the next one, if there is one
     * @param updated when anything about the relation was changed last
     */
    public static String of(
            String site, String relation, String self, Optional<String> next, Page<Change> page, Instant updated) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new RelationFeed(site, xml).write(relation, self, next, page, updated);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(String relation, String self, Optional<String> next, Page<Change> page, Instant updated)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", id("relations/" + relation));
        element("title", "Changes about " + relation);
        element("updated", updated.toString());
        element("generator", "Chronicle");
        link("self", MEDIA_TYPE, self);
        link("alternate", "text/html", site + "/relations/" + relation);
        if (next.isPresent()) {
            link("next", MEDIA_TYPE, next.get());
        }
        for (Change change : page.items()) {
            entry(change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Change change) throws XMLStreamException {
        var revision = change.entry() + "/revisions/" + change.revision();
        xml.writeStartElement("entry");
        element("id", id("entries/" + revision));
        element("title", change.title() + " (" + change.action() + ")");
        element("updated", change.recordedAt().toString());
        xml.writeStartElement("author");
        element("name", change.by());
        xml.writeEndElement();
        category(change.kind());
        category(change.action());
        link("alternate", "text/html", site + "/entries/" + change.entry() + "?knownAt=@" + change.position());
        link("related", "application/json", site + "/api/v1/entries/" + revision);
        element("summary", change.reason().orElse("No reason was given."));
        xml.writeEndElement();
    }

    /** The same wherever the chronicle is reached. */
    private static String id(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("chronicle:" + what).getBytes(UTF_8));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void category(String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
