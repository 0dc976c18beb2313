/** What publishers of records say: their files in, drafts of entries out. */
@NullMarked
package chronicle.seed.source;

import org.jspecify.annotations.NullMarked;
