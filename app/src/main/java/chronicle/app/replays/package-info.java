/** Replays: views told anew beside the ones that answer, compared with them, and put in their place. */
@NullMarked
package chronicle.app.replays;

import org.jspecify.annotations.NullMarked;
