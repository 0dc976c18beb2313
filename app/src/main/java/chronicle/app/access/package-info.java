/** Who may go through which door: the roles, and the list of all addresses with who may ask for them. */
@NullMarked
package chronicle.app.access;

import org.jspecify.annotations.NullMarked;
