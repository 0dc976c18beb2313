/** What can be done from a shell with the same jar: verify the journal, and hand over to a new signing key. */
@NullMarked
package chronicle.app.cli;

import org.jspecify.annotations.NullMarked;
