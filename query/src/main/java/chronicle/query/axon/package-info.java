/** The processors that follow the journal: one per view, and one for the register of entries. */
@NullMarked
package chronicle.query.axon;

import org.jspecify.annotations.NullMarked;
