/** What is counted and timed, as Micrometer's meters: the journal, the views, the questions and the refusals. */
@NullMarked
package chronicle.app.micrometer;

import org.jspecify.annotations.NullMarked;
