/** What may be asked of the chronicle: the commands, and the rules that an entry keeps. */
@NullMarked
package chronicle.command;

import org.jspecify.annotations.NullMarked;
