/** A plain reading of the journal to hold the engine against, random journals to try it on, and a journal in memory. */
@NullMarked
package chronicle.query.oracle;

import org.jspecify.annotations.NullMarked;
