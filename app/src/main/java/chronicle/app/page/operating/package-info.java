/** What operators and administrators look after: operations, imports, and the tokens of people. */
@NullMarked
package chronicle.app.page.operating;

import org.jspecify.annotations.NullMarked;
