/** The only SQL of the query side: beliefs and the register of entries, written and asked. */
@NullMarked
package chronicle.query.postgres;

import org.jspecify.annotations.NullMarked;
