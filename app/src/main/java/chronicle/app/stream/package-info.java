/** What happens, told as it happens: the latest events, kept once for all who read along. */
@NullMarked
package chronicle.app.stream;

import org.jspecify.annotations.NullMarked;
