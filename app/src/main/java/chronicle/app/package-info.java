/** The one program: its start and its settings. */
@NullMarked
package chronicle.app;

import org.jspecify.annotations.NullMarked;
