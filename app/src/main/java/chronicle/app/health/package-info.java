/** Whether this node is well: what its probes say of the journal, its writer and the views. */
@NullMarked
package chronicle.app.health;

import org.jspecify.annotations.NullMarked;
