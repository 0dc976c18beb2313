/** What the chronicle says in formats that other programs read: tables, calendars, feeds, provenance, citations. */
@NullMarked
package chronicle.app.export;

import org.jspecify.annotations.NullMarked;
