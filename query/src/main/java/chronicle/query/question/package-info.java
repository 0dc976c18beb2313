/** The questions that the chronicle answers, and its answers: plain records, nothing about how they are found. */
@NullMarked
package chronicle.query.question;

import org.jspecify.annotations.NullMarked;
