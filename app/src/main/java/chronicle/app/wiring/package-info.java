/** How the parts become one program: the database, the frameworks, the first start and the end. */
@NullMarked
package chronicle.app.wiring;

import org.jspecify.annotations.NullMarked;
