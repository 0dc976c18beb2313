/** The processors that follow the journal: one per view, one for the register of entries, one for the tree. */
@NullMarked
package chronicle.query.axon;

import org.jspecify.annotations.NullMarked;
