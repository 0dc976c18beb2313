/** A chronicle that nobody ever wrote, in the shapes of one that somebody did. */
@NullMarked
package chronicle.bench.synthetic;

import org.jspecify.annotations.NullMarked;
