package chronicle.events;

import org.jspecify.annotations.Nullable;

/** A place in a tree; becomes text (RFC 6901) only when something is wrong there. */
record Pointer(@Nullable Pointer parent, Object step) {

    /** The place that a text names; the steps below it are appended to that text. */
    static Pointer of(String text) {
        return new Pointer(null, text);
    }

    /** The member of that name, or the element of that index. */
    Pointer at(Object step) {
        return new Pointer(this, step);
    }

    @Override
    public String toString() {
        return parent == null
                ? step.toString()
                : parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
