/** Dates in plain words, read into those that the chronicle keeps. */
@NullMarked
package chronicle.app.dates;

import org.jspecify.annotations.NullMarked;
