/** What is odd about entries that stand side by side: rules that report, and never block. */
@NullMarked
package chronicle.query.consistency;

import org.jspecify.annotations.NullMarked;
