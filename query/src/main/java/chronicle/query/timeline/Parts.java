package chronicle.query.timeline;

import java.util.Optional;

/**
 * Parts by key: immutable, and with a changed part it shares all but a few nodes with what it was before, so that a
 * fold over thousands of parts may keep each of its states. Equal contents have equal form (a treap whose priorities
 * come from the keys), whatever the order in which they came.
 */
public sealed interface Parts<P> {

    /** No part at all. */
    record None<P>() implements Parts<P> {}

    /** A part between those of lower and of higher keys; the hash is that of everything below. */
    record Node<P>(int hash, String key, P part, Parts<P> lower, Parts<P> higher) implements Parts<P> {

        private static <P> Node<P> of(String key, P part, Parts<P> lower, Parts<P> higher) {
            int hash = 31 * (31 * (31 * key.hashCode() + part.hashCode()) + lower.hashCode()) + higher.hashCode();
            return new Node<>(hash, key, part, lower, higher);
        }

        /** Different hashes tell different contents, and shared nodes equal ones, without a look at what is below. */
        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            return other instanceof Node<?> that
                    && hash == that.hash
                    && key.equals(that.key)
                    && part.equals(that.part)
                    && lower.equals(that.lower)
                    && higher.equals(that.higher);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        private boolean above(Node<P> other) {
            int order = Integer.compare(priority(), other.priority());
            return order == 0 ? key.compareTo(other.key) < 0 : order > 0;
        }

        private int priority() {
            int mixed = (key.hashCode() ^ key.hashCode() >>> 16) * 0x85ebca6b;
            return (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        }

        private Node<P> put(String newKey, P newPart) {
            int order = newKey.compareTo(key);
            if (order == 0) {
                return of(key, newPart, lower, higher);
            }
            if (order < 0) {
                Node<P> below = lower.with(newKey, newPart);
                return below.above(this)
                        ? of(below.key, below.part, below.lower, of(key, part, below.higher, higher))
                        : of(key, part, below, higher);
            }
            Node<P> below = higher.with(newKey, newPart);
            return below.above(this)
                    ? of(below.key, below.part, of(key, part, lower, below.lower), below.higher)
                    : of(key, part, lower, below);
        }
    }

    /** These parts and, under its key, this one in place of the former. */
    default Node<P> with(String key, P part) {
        return switch (this) {
            case None<P> none -> Node.of(key, part, none, none);
            case Node<P> node -> node.put(key, part);
        };
    }

    /** The part under a key, or empty. */
    default Optional<P> get(String key) {
        return switch (this) {
            case None<P> _ -> Optional.empty();
            case Node<P> node -> {
                int order = key.compareTo(node.key());
                yield order == 0
                        ? Optional.of(node.part())
                        : order < 0 ? node.lower().get(key) : node.higher().get(key);
            }
        };
    }
}
