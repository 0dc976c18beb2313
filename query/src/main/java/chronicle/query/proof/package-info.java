/** Proof that the journal was not rewritten: its Merkle tree (RFC 9162), what is proved by it, and who signed it. */
@NullMarked
package chronicle.query.proof;

import org.jspecify.annotations.NullMarked;
