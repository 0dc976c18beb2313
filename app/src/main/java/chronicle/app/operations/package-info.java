/** Operations: long work beside the questions, asked for by operators, followed, stopped and gone on with. */
@NullMarked
package chronicle.app.operations;

import org.jspecify.annotations.NullMarked;
