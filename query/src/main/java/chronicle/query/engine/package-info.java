/** The engine that makes every view bitemporal: uncertain days, possible states, and beliefs keyed by position. */
@NullMarked
package chronicle.query.engine;

import org.jspecify.annotations.NullMarked;
