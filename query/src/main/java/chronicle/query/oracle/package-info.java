/** A plain reading of the journal to hold the engine against, by tests and by operators alike. */
@NullMarked
package chronicle.query.oracle;

import org.jspecify.annotations.NullMarked;
