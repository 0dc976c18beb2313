/** The views: each a pure fold over what happened to one subject, and nothing about the two times. */
@NullMarked
package chronicle.query.timeline;

import org.jspecify.annotations.NullMarked;
