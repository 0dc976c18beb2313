/** What the bench can be asked. */
@NullMarked
package chronicle.bench.question;

import org.jspecify.annotations.NullMarked;
