package chronicle.bench.peer;

import clojure.java.api.Clojure;
import clojure.lang.IFn;
import clojure.lang.Keyword;
import clojure.lang.RT;

/** Functions and values of Clojure, for libraries that have no other door. */
final class Clojures {
    private static final IFn REQUIRE = Clojure.var("clojure.core", "require");

    private Clojures() {}

    /** A function, after its namespace was loaded. */
    static IFn function(String namespace, String name) {
        REQUIRE.invoke(Clojure.read(namespace));
        return Clojure.var(namespace, name);
    }

    /** What a text says. */
    static Object read(String text) {
        return Clojure.read(text);
    }

    /** A map of keywords, from names and values in turn. */
    static Object map(Object... namesAndValues) {
        Object[] entries = namesAndValues.clone();
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = Keyword.intern((String) entries[i]);
        }
        return RT.map(entries);
    }

    /** The value of a keyword in a map. */
    static Object value(Object map, String name) {
        return RT.get(map, Keyword.intern(name));
    }
}
