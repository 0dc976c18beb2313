/** What came out, as data, as a table and as a page. */
@NullMarked
package chronicle.bench.report;

import org.jspecify.annotations.NullMarked;
