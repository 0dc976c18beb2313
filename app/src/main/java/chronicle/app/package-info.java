/** The one program: it wires the modules together and opens their doors. */
@NullMarked
package chronicle.app;

import org.jspecify.annotations.NullMarked;
