/** Imports of editions: planned without a word to the journal, and carried out once somebody has approved them. */
@NullMarked
package chronicle.app.imports;

import org.jspecify.annotations.NullMarked;
