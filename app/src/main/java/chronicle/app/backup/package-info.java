/** Copies of a chronicle that runs, which can be started in its place. */
@NullMarked
package chronicle.app.backup;

import org.jspecify.annotations.NullMarked;
