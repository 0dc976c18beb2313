/** What can be said: the vocabulary of diplomatic events, and the four events of the journal that carries them. */
@NullMarked
package chronicle.events;

import org.jspecify.annotations.NullMarked;
