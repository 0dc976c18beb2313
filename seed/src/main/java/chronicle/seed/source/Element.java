package chronicle.seed.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML with all that is in it.
 *
 * @param text all text in it and in its children, blanks joined
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

    /** The children of a name. */
    Stream<Element> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    /** The first child of a name. */
    Optional<Element> child(String child) {
        return all(child).findFirst();
    }

    /** Everything of a name in it, at any depth. */
    Stream<Element> within(String descendant) {
        return children.stream()
                .flatMap(one -> Stream.concat(
                        one.name.equals(descendant) ? Stream.of(one) : Stream.empty(), one.within(descendant)));
    }

    /** The text of a child, unless it is empty or not there. */
    Optional<String> said(String child) {
        return child(child).map(Element::text).filter(text -> !text.isEmpty());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }
}
