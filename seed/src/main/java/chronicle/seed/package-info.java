/** Where entries come from: the first chronicle, and what sources of records say. */
@NullMarked
package chronicle.seed;

import org.jspecify.annotations.NullMarked;
