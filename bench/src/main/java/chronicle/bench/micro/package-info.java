/** Parts of the program alone and in memory, measured by JMH. */
@NullMarked
package chronicle.bench.micro;

import org.jspecify.annotations.NullMarked;
