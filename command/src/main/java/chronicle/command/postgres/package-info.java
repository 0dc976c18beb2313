/** The journal in PostgreSQL: the one writer of a node, the rows, and reading them back. */
@NullMarked
package chronicle.command.postgres;

import org.jspecify.annotations.NullMarked;
