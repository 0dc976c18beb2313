/** What an edition of a source would change: its drafts beside what the source last told, and beside what stands. */
@NullMarked
package chronicle.seed.plan;

import org.jspecify.annotations.NullMarked;
