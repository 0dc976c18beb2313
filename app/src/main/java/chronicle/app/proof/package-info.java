/** Who signs the heads of the tree over the journal, and where they are given away. */
@NullMarked
package chronicle.app.proof;

import org.jspecify.annotations.NullMarked;
