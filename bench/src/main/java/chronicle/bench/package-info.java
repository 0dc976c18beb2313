/** The bench: questions about speed, what they are asked with, and in turns with what. */
@NullMarked
package chronicle.bench;

import org.jspecify.annotations.NullMarked;
