/** Recording, correcting, retracting and reinstating on pages: forms that are built from the vocabulary. */
@NullMarked
package chronicle.app.page.writing;

import org.jspecify.annotations.NullMarked;
