/** The pages: what the addresses of the interface say, for people; drawn here, so that they can be read without scripts. */
@NullMarked
package chronicle.app.page;

import org.jspecify.annotations.NullMarked;
