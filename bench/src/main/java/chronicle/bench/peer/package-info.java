/** What others would use for the same, each by its own guide, as contestants. */
@NullMarked
package chronicle.bench.peer;

import org.jspecify.annotations.NullMarked;
